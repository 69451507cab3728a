package org.apimmigrate.core.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.schema.CatalogFiles;
import org.junit.jupiter.api.Test;

class RowShape_GeneratedColumnsTest {

    @Test
    void columnsThatNoStatementCanWriteAreNoPartOfARow() {
        assertThat(RowShape.of(new CatalogFiles()
                                .builtIn("4.0.0", "am", "db2")
                                .tables()
                                .get("AM_GW_API_ARTIFACTS"))
                        .columns())
                .contains("ARTIFACT")
                .doesNotContain("TIME_STAMP");
        assertThat(RowShape.of(new CatalogFiles()
                                .builtIn("4.0.0", "am", "oracle")
                                .tables()
                                .get("AM_GW_API_ARTIFACTS"))
                        .columns())
                .contains("TIME_STAMP");
    }
}
