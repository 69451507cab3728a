package org.apimmigrate.dist;

import org.apimmigrate.testkit.TestDbms;

class RegistryScripts_PostgreSqlTest extends RegistryScriptsContract {

    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
