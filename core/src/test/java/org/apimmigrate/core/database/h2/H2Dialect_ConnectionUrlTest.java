package org.apimmigrate.core.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is opened for this tool alone, and never made. */
class H2Dialect_ConnectionUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:/a/b, jdbc:h2:/a/b;IFEXISTS=TRUE;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;IGNORE_UNKNOWN_SETTINGS=TRUE",
        "jdbc:h2:/a/b;AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=FALSE, jdbc:h2:/a/b;IFEXISTS=TRUE;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;IGNORE_UNKNOWN_SETTINGS=TRUE",
        "jdbc:h2:/a/b;LOCK_TIMEOUT=60000;db_close_on_exit=FALSE, jdbc:h2:/a/b;LOCK_TIMEOUT=60000;IFEXISTS=TRUE;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;IGNORE_UNKNOWN_SETTINGS=TRUE",
        "jdbc:h2:/a/b;ifexists=true;reuse_space=true, jdbc:h2:/a/b;ifexists=true;reuse_space=true;TRACE_LEVEL_FILE=0;IGNORE_UNKNOWN_SETTINGS=TRUE",
        "jdbc:h2:/a/b;trace_level_file=1, jdbc:h2:/a/b;trace_level_file=1;IFEXISTS=TRUE;REUSE_SPACE=FALSE;IGNORE_UNKNOWN_SETTINGS=TRUE",
        "jdbc:h2:mem:x;DB_CLOSE_DELAY=-1, jdbc:h2:mem:x;DB_CLOSE_DELAY=-1",
    })
    void asOpened(String configured, String opened) {
        assertThat(new H2Dialect().connectionUrl(configured)).isEqualTo(opened);
    }
}
