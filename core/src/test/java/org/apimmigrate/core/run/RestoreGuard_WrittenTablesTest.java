package org.apimmigrate.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.junit.jupiter.api.Test;

class RestoreGuard_WrittenTablesTest {

    @Test
    void everyTableThatAStatementNamesIsWritten() {
        assertThat(WrittenTables.of(change(
                        "REG_RESOURCE",
                        "INSERT INTO REG_CONTENT (REG_CONTENT_DATA) VALUES (?)",
                        "INSERT INTO REG_RESOURCE (REG_PATH_ID) SELECT 1 FROM REG_PATH",
                        "UPDATE \"AM_API\" SET STATUS = 'X'",
                        "\n  DELETE FROM [REG_LOG] WHERE REG_LOG_ID = ?")))
                .containsExactly("AM_API", "REG_CONTENT", "REG_LOG", "REG_RESOURCE");
    }

    @Test
    void aStatementThatDoesNotSayWhatItWritesIsRefused() {
        assertThatThrownBy(() -> WrittenTables.of(change("AM_API", "MERGE INTO AM_API USING X ON 1 = 1")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Change change(String table, String... statements) {
        SqlStatement[] all = new SqlStatement[statements.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = SqlStatement.of(statements[i]);
        }
        return Change.data(Role.REGISTRY, table, "test", 1, all);
    }
}
