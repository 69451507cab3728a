package org.apimmigrate.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apimmigrate.cli.advice.NameGuess;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.document.PlannedStepEntry;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.run.ScriptFiles;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.step.schema.OfflineSchemaPlan;
import org.apimmigrate.core.step.schema.OfflineSchemaPlan.Statement;
import org.jspecify.annotations.Nullable;

/** {@code plan --offline}: the schema statements for a DBMS, from a catalog, without any connection. */
final class OfflinePlan {

    private static final List<String> NAMES = List.of("h2", "postgresql", "mysql", "mariadb", "mssql", "oracle", "db2");

    private final String dbmsName;
    private final @Nullable Path catalog;
    private final @Nullable Path script;

    /**
     * @param dbmsName h2, postgresql, mysql, mariadb, mssql, oracle or db2
     * @param catalog null for a fresh 4.0.0
     * @param script where to write the statements; null for standard output
     */
    OfflinePlan(String dbmsName, @Nullable Path catalog, @Nullable Path script) {
        this.dbmsName = dbmsName;
        this.catalog = catalog;
        this.script = script;
    }

    ExitCode run(Invocation invocation) {
        Dialect dialect = Dialects.of(dbms());
        CatalogFiles catalogs = new CatalogFiles();
        OfflineSchemaPlan plan = new OfflineSchemaPlan(catalogs, dialect);
        List<Statement> statements = catalog == null
                ? plan.fromFresh()
                : plan.from(catalogs.file(invocation.here().resolve(catalog)));
        Map<StepId, List<Statement>> steps = new LinkedHashMap<>();
        statements.forEach(statement ->
                steps.computeIfAbsent(statement.step(), id -> new ArrayList<>()).add(statement));
        invocation
                .document()
                .plan(steps.entrySet().stream()
                        .map(e -> entry(e.getKey(), e.getValue()))
                        .toList());
        Map<String, Map<StepId, List<Statement>>> databases = new LinkedHashMap<>();
        steps.forEach((step, of) -> databases
                .computeIfAbsent(database(step), role -> new LinkedHashMap<>())
                .put(step, of));
        ScriptFiles files =
                script == null ? null : new ScriptFiles(invocation.here().resolve(script));
        Console console = invocation.console();
        if (files != null) {
            summary(console, steps);
        }
        databases.forEach((role, its) -> {
            List<String> lines = lines(dialect, role, its);
            if (files == null) {
                lines.forEach(console::resultBlock);
            } else {
                Path file = files.of(role, databases.size() == 1);
                write(files, file, lines);
                invocation.document().file("script", file.toString());
                console.result("Script: " + file);
            }
        });
        invocation
                .console()
                .say("The data steps between these schema steps need the data: plan them with a connection.");
        return ExitCode.OK;
    }

    private static void summary(Console console, Map<StepId, List<Statement>> steps) {
        steps.forEach((step, of) ->
                console.result(String.format(Locale.ROOT, "%-42s %,6d statements", step.title(), of.size())));
    }

    private static String database(StepId step) {
        return step == StepId.REGISTRY_INDICES ? "registry" : "am";
    }

    private static List<String> lines(Dialect dialect, String role, Map<StepId, List<Statement>> steps) {
        List<String> lines = new ArrayList<>();
        lines.add("-- API Manager 4.0.0 to 4.1.0, " + role + " database, schema only, for "
                + dialect.dbms().title() + ". Take a backup, stop all API Manager nodes.");
        lines.addAll(dialect.scriptHead());
        steps.forEach((step, of) -> {
            lines.add("");
            lines.add("-- step " + step.id() + ": " + step.title());
            for (Statement statement : of) {
                lines.add("-- " + statement.purpose().replace('\n', ' '));
                lines.add(dialect.scripted(statement.sql()));
            }
        });
        lines.add("");
        lines.add("-- end of the script");
        return lines;
    }

    private static PlannedStepEntry entry(StepId step, List<Statement> statements) {
        return new PlannedStepEntry(
                step.id(),
                step.title(),
                database(step),
                statements.size(),
                0,
                0,
                statements.stream()
                        .filter(Statement::rewritesTable)
                        .map(Statement::table)
                        .distinct()
                        .toList(),
                step == StepId.SCHEMA_TIGHTEN,
                statements.stream().map(Statement::sql).toList(),
                statements.stream()
                        .map(s -> new PlannedStepEntry.StatementEntry(s.sql(), s.table(), s.purpose(), 1))
                        .toList());
    }

    private Dbms dbms() {
        String wanted = dbmsName.toLowerCase(Locale.ROOT);
        if (wanted.equals("mariadb")) {
            return Dbms.MYSQL;
        }
        return Arrays.stream(Dbms.values())
                .filter(dbms -> dbms.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Usage.mistake(
                        "Unknown DBMS " + dbmsName,
                        "option --offline",
                        NameGuess.question(dbmsName, NAMES, "there is no DBMS of this name"),
                        "write one of " + String.join(", ", NAMES)));
    }

    private static void write(ScriptFiles files, Path file, List<String> lines) {
        try {
            PrivateFiles.write(
                    file,
                    (String.join(System.lineSeparator(), lines) + System.lineSeparator())
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw files.failed(e);
        }
    }
}
