package org.apimmigrate.dist;

import org.apimmigrate.testkit.TestDbms;

class RegistryScripts_MariaDbTest extends RegistryScriptsContract {

    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
