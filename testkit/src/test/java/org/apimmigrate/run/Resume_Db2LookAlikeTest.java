package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;
import org.junit.jupiter.api.Tag;

@Tag("long-lookalike")
class Resume_Db2LookAlikeTest extends ResumeContract {
    @Override
    TestDbms dbms() {
        return TestDbms.DB2_LOOKALIKE;
    }

    @Override
    int stride() {
        return 9;
    }
}
