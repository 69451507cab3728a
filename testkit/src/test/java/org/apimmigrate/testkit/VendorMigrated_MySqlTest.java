package org.apimmigrate.testkit;

import java.util.List;

@OnMySql
class VendorMigrated_MySqlTest extends VendorMigratedContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }

    @Override
    List<String> oldEnvironmentColumn() {
        return List.of(
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT MODIFY ORGANIZATION VARCHAR(100) NULL",
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD TENANT_DOMAIN VARCHAR(255) DEFAULT '' NOT NULL",
                "ALTER TABLE AM_APPLICATION_ATTRIBUTES MODIFY APP_ATTRIBUTE VARCHAR(1024) NULL");
    }
}
