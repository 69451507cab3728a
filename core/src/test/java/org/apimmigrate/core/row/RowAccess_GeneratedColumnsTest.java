package org.apimmigrate.core.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueKind;
import org.junit.jupiter.api.Test;

class RowAccess_GeneratedColumnsTest {

    @Test
    void columnsThatNoStatementCanWriteAreNoPartOfARow() {
        assertThat(columns(new CatalogFiles()
                        .builtIn("4.0.0", "am", "db2")
                        .tables()
                        .get("AM_GW_API_ARTIFACTS")))
                .contains("ARTIFACT")
                .doesNotContain("TIME_STAMP");
        assertThat(columns(new CatalogFiles()
                        .builtIn("4.0.0", "am", "oracle")
                        .tables()
                        .get("AM_GW_API_ARTIFACTS")))
                .contains("TIME_STAMP");
    }

    private static List<String> columns(Table table) {
        return RowAccess.of(table, column -> ValueForm.plain(ValueKind.TEXT)).columns();
    }
}
