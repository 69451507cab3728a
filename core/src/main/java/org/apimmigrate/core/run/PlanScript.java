package org.apimmigrate.core.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;

/** Writes the plan as scripts, one for each database, as the changes come. */
final class PlanScript implements AutoCloseable {

    private final Session session;
    private final ScriptFiles names;
    private final List<Path> files = new ArrayList<>();
    private final Map<Database, BufferedWriter> writers = new LinkedHashMap<>();

    PlanScript(Session session, ScriptFiles names) {
        this.session = session;
        this.names = names;
        try {
            for (Database database : session.context().databases().distinct()) {
                Path file = fileFor(database);
                files.add(file);
                writers.put(database, PrivateFiles.writer(file));
                head(database);
            }
        } catch (IOException e) {
            closeAfter(e);
            throw names.failed(e);
        }
    }

    void step(Step step) {
        writers.keySet()
                .forEach(database -> line(
                        database,
                        "\n-- step " + step.id().id() + ": " + step.id().title() + "\n"));
    }

    void change(Change change) {
        Database database = session.context().database(change.role());
        line(database, "-- " + change.purpose().replace('\n', ' ').replace('\r', ' '));
        for (SqlStatement statement : change.statements()) {
            if (statement.parameterRows().isEmpty()) {
                line(database, database.dialect().scripted(statement.sql()));
            }
            for (List<Object> row : statement.parameterRows()) {
                line(database, database.dialect().scripted(Literals.fill(statement.sql(), row, database.dialect())));
            }
        }
    }

    /** Everything is written; a script that was not finished says so by lacking this line. */
    void finish() {
        writers.keySet().forEach(database -> line(database, "\n-- end of the script"));
    }

    @Override
    public void close() {
        IOException first = null;
        for (BufferedWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw names.failed(first);
        }
    }

    /** The files that were written, one for each database. */
    List<Path> files() {
        return List.copyOf(files);
    }

    private Path fileFor(Database database) {
        boolean single = session.context().databases().distinct().size() == 1;
        return names.of(database.mainRole().id(), single);
    }

    private void head(Database database) {
        line(database, """
                -- API Manager 4.0.0 to 4.1.0, %s database on %s: what `apim-migrate migrate` would run on the data as they are now.
                -- Made by apim-migrate %s. It keeps no journal and makes no restore point: take a backup, stop all API Manager nodes.""".formatted(
                        database.mainRole().id(), database.dialect().dbms().title(), session.toolVersion()));
        database.dialect().scriptHead().forEach(each -> line(database, each));
    }

    private void line(Database database, String text) {
        try {
            BufferedWriter writer = Objects.requireNonNull(writers.get(database));
            writer.write(text);
            writer.newLine();
        } catch (IOException e) {
            throw names.failed(e);
        }
    }

    private void closeAfter(IOException cause) {
        for (BufferedWriter writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
