package org.apimmigrate.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.schema.CatalogDdl;
import org.apimmigrate.core.schema.CatalogFiles;
import org.junit.jupiter.api.Test;

/** The registry script does what 4.1.0 has and 4.0.0 has not. */
class RegistryScripts_H2RunTest {

    @Test
    void theIndexesOfTheNewVersionAreThereAfterwards() throws Exception {
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:registry");
                Statement statement = h2.createStatement()) {
            CatalogDdl ddl = new CatalogDdl(Dialects.of(Dbms.H2).schemaSql());
            for (String sql : ddl.create(new CatalogFiles().builtIn("4.0.0", "shared", "h2"))) {
                statement.execute(sql);
            }

            for (String sql : statements(new RegistryScripts().script(Dbms.H2))) {
                statement.execute(sql);
            }

            assertThat(indexes(statement))
                    .contains(
                            "REG_RESOURCE_PROPERTY: REG_TENANT_ID, REG_PROPERTY_ID",
                            "REG_RESOURCE_TAG: REG_TAG_ID, REG_TENANT_ID");
        }
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        for (String line :
                script.lines().filter(l -> !l.startsWith("--") && !l.isBlank()).toList()) {
            assertThat(line).endsWith(";");
            statements.add(line.substring(0, line.length() - 1));
        }
        return statements;
    }

    private static List<String> indexes(Statement statement) throws Exception {
        List<String> indexes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT TABLE_NAME, LISTAGG(COLUMN_NAME, ', ') WITHIN GROUP (ORDER BY ORDINAL_POSITION)"
                        + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS GROUP BY TABLE_NAME, INDEX_NAME")) {
            while (rows.next()) {
                indexes.add(rows.getString(1) + ": " + rows.getString(2));
            }
        }
        return indexes;
    }
}
