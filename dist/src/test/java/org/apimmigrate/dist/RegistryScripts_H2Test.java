package org.apimmigrate.dist;

import org.apimmigrate.testkit.TestDbms;

class RegistryScripts_H2Test extends RegistryScriptsContract {

    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
