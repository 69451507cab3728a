package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.JudgedSchema;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.PlanOperation;
import org.apimmigrate.core.run.PlannedStatement;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.JudgedDifference;
import org.apimmigrate.core.schema.Verdict;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.RowReader;
import org.apimmigrate.testkit.SchemaText;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code analyze} promises about a difference, {@code plan} shows, {@code migrate} does and {@code verify} counts; then a rollback
 * brings the database back as it was, by a dump that shares no code with the tool.
 */
@ExtendWith(TestServersExtension.class)
abstract class SchemaCasesContract {

    abstract TestDbms dbms();

    @TestFactory
    Stream<DynamicTest> cases(TestDatabases databases) {
        Map<String, List<SchemaCase>> groups = SchemaCase.all(dbms()).stream()
                .collect(Collectors.groupingBy(
                        each -> each.alone()
                                ? each.name()
                                : each.migrates() ? "all that migrate" : "all that are refused",
                        TreeMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> DynamicTest.dynamicTest(
                        group.getKey() + " " + group.getValue(), () -> run(group.getValue(), databases)));
    }

    private void run(List<SchemaCase> cases, TestDatabases databases) {
        cases.forEach(each -> Assumptions.assumeTrue(each.waits().isEmpty(), each.waits()));
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        for (SchemaCase each : cases) {
            sample.database(Role.AM).execute(each.am());
            sample.database(Role.REGISTRY).execute(each.shared());
        }
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Map<String, Object> before = dump(sample);

        List<Finding> findings = migration
                .reading(session -> new AnalyzeOperation(session).run(check -> true))
                .findings();
        List<JudgedDifference> promised = judged(migration);
        List<String> codes = findings.stream().map(f -> f.code().name()).toList();
        String messages = findings.stream().map(Finding::message).collect(Collectors.joining("\n"));
        Set<String> accepted = objects(promised, Verdict.Accepted.class);
        Set<String> corrected = objects(promised, Verdict.Corrected.class);
        for (SchemaCase each : cases) {
            each.texts("finds")
                    .forEach(code -> assertThat(codes).as(each.name()).contains(code));
            each.texts("says")
                    .forEach(text -> assertThat(messages).as(each.name()).contains(text));
            each.texts("accepted")
                    .forEach(object -> assertThat(accepted).as(each.name()).contains(object));
            each.texts("corrected")
                    .forEach(object -> assertThat(corrected).as(each.name()).contains(object));
        }
        if (cases.get(0).migrates()) {
            goesUpAndBack(migration, sample, findings, promised, before);
        } else {
            isRefused(migration, sample, findings, before);
        }
    }

    private static void goesUpAndBack(
            MigrationUnderTest migration,
            TestInstallation sample,
            List<Finding> findings,
            List<JudgedDifference> promised,
            Map<String, Object> before) {
        assertThat(findings).noneMatch(Finding::blocks);
        assertThat(objects(promised, Verdict.Blocks.class)).isEmpty();
        Set<String> planned = migration.reading(session -> new PlanOperation(session)
                .run(null, MigrateOptions.Orphans.STOP).steps().stream()
                        .flatMap(step -> step.statements().stream())
                        .map(PlannedStatement::table)
                        .collect(Collectors.toSet()));
        assertThat(planned).containsAll(tables(promised, Verdict.Corrected.class));

        assertThat(migration.migrate().outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        VerifyResult verified = migration.verify();
        assertThat(verified.schemaDifferences()).isEmpty();
        assertThat(verified.holds()).isTrue();
        assertThat(verified.acceptedDifferences().stream()
                        .map(a -> a.difference().table() + ": " + a.difference().object()))
                .containsAll(objects(promised, Verdict.Accepted.class));

        RollbackResult back = migration.rollback();
        assertThat(back.schemaDifferences()).isEmpty();
        assertThat(back.rowDifferences()).isEmpty();
        assertThat(dump(sample)).isEqualTo(before);
    }

    private static void isRefused(
            MigrationUnderTest migration, TestInstallation sample, List<Finding> findings, Map<String, Object> before) {
        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.blocks()).isTrue();
                    assertThat(finding.remedy()).isNotBlank();
                })
                .filteredOn(Finding::blocks)
                .extracting(Finding::code)
                .containsAnyOf(FindingCode.SCHEMA_INCOMPATIBLE, FindingCode.SCHEMA_NOT_4_0_0);
        assertThatThrownBy(migration::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.BLOCKED));
        assertThat(migration.verify().holds()).isFalse();
        assertThat(dump(sample)).isEqualTo(before);
    }

    private static List<JudgedDifference> judged(MigrationUnderTest migration) {
        return migration.reading(session -> session.context().databases().distinct().stream()
                .flatMap(database -> JudgedSchema.of(session.context(), database).stream())
                .toList());
    }

    private static Set<String> objects(List<JudgedDifference> judged, Class<? extends Verdict> verdict) {
        return differences(judged, verdict)
                .map(difference -> difference.table() + ": " + difference.object())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tables(List<JudgedDifference> judged, Class<? extends Verdict> verdict) {
        return differences(judged, verdict)
                .filter(difference -> difference.kind() != Difference.Kind.SEQUENCE)
                .map(Difference::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Difference> differences(List<JudgedDifference> judged, Class<? extends Verdict> verdict) {
        return judged.stream().filter(j -> verdict.isInstance(j.verdict())).map(JudgedDifference::difference);
    }

    /** Schema and rows by plain JDBC, without the tables of the tool. */
    private static Map<String, Object> dump(TestInstallation sample) {
        Map<String, Object> dump = new TreeMap<>();
        for (DatabaseUnderTest database : sample.databases()) {
            dump.put(database.name(), SchemaText.of(database));
            for (String table : tables(database)) {
                List<String> rows = new ArrayList<>();
                new RowReader(database)
                        .rows("SELECT * FROM " + table)
                        // a column that is put back comes last
                        .forEach(row -> rows.add(row.stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList()
                                .toString()));
                rows.sort(null);
                dump.put(database.name() + "." + table, rows);
            }
        }
        return dump;
    }

    private static List<String> tables(DatabaseUnderTest database) {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.connect();
                ResultSet names = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (names.next()) {
                if (!names.getString("TABLE_NAME")
                        .toUpperCase(java.util.Locale.ROOT)
                        .startsWith("APIM_MIGRATE_")) {
                    tables.add(names.getString("TABLE_NAME"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the tables of " + database, e);
        }
        return tables;
    }
}
