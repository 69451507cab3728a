package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;
import org.junit.jupiter.api.Test;

class RenamedColumns_MariaDbTest extends RenamedColumnsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    String name(String column) {
        return '`' + column + '`';
    }

    @Override
    List<String> alter(String table, String column, int width, boolean nullable, String defaultValue) {
        return List.of("ALTER TABLE " + table + " MODIFY " + name(column) + " VARCHAR(" + width + ")"
                + (nullable ? " NULL" : " NOT NULL")
                + (defaultValue == null ? "" : " DEFAULT " + defaultValue));
    }

    @Test
    void otherCharacterSetsComeBackWithWhatTheyHold() {
        am().execute(
                        "ALTER TABLE AM_APPLICATION_ATTRIBUTES MODIFY VALUE VARCHAR(700) CHARACTER SET utf8mb4"
                                + " COLLATE utf8mb4_unicode_ci NOT NULL",
                        "UPDATE AM_APPLICATION_ATTRIBUTES SET VALUE = '令牌 🚀' LIMIT 1",
                        "ALTER TABLE AM_BLOCK_CONDITIONS MODIFY VALUE VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                        "ALTER TABLE AM_KEY_MANAGER MODIFY TENANT_DOMAIN VARCHAR(90) CHARACTER SET utf8mb4"
                                + " COLLATE utf8mb4_unicode_ci");
        assertUpAndBack();
    }
}
