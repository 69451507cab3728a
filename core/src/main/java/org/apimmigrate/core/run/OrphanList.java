package org.apimmigrate.core.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.text.Csv;

/** The list of the orphans that are moved, next to the restore point that holds them: {@code orphans.csv}. */
final class OrphanList {

    static final String FILE = "orphans.csv";

    private OrphanList() {}

    /** Writes the list once; a later run of the same migration leaves it alone. Gives the file. */
    static Path write(Context context, Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return file;
        }
        Path unfinished = folder.resolve(FILE + ".new");
        try {
            try (BufferedWriter out = PrivateFiles.writer(unfinished)) {
                out.write(Csv.sheetRow(List.of("table", "row")));
                rows(context, out, "AM_DEPLOYMENT_REVISION_MAPPING", Orphans.DEPLOYMENTS);
                rows(context, out, "AM_REVISION", Orphans.REVISIONS);
                rows(context, out, "AM_API_REVISION_METADATA", Orphans.METADATA_BEFORE);
            }
            Files.move(unfinished, file);
            return file;
        } catch (IOException e) {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "The list of orphans cannot be written.",
                            file.toString(),
                            FileReason.of(e),
                            "Make room there, then run the same command again. No orphan was moved."),
                    e);
        }
    }

    private static void rows(Context context, BufferedWriter out, String name, String where) {
        Table table = context.schema(Role.AM).table(name).orElse(null);
        if (table == null) {
            return;
        }
        RowAccess access = RowAccess.of(table, context.database(Role.AM).valueForms());
        RowShape shape = access.shape();
        new TableRows(context.database(Role.AM), name, access).each(where, List.of(), row -> {
            try {
                out.write(Csv.sheetRow(List.of(name, cell(shape, row))));
            } catch (IOException e) {
                throw new SQLException("the list of orphans cannot be written", e);
            }
        });
    }

    private static String cell(RowShape shape, Object[] row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "; ")
                    .append(shape.columns().get(i))
                    .append('=')
                    .append(row[i]);
        }
        return text.toString();
    }
}
