package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class RenamedColumns_H2Test extends RenamedColumnsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    String name(String column) {
        return '"' + column + '"';
    }

    @Override
    List<String> alter(String table, String column, int width, boolean nullable, String defaultValue) {
        String start = "ALTER TABLE " + table + " ALTER COLUMN " + name(column);
        return List.of(
                start + " SET DATA TYPE VARCHAR(" + width + ")",
                start + (nullable ? " DROP NOT NULL" : " SET NOT NULL"),
                start + (defaultValue == null ? " DROP DEFAULT" : " SET DEFAULT " + defaultValue));
    }
}
