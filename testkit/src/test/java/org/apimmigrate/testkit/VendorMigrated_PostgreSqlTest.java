package org.apimmigrate.testkit;

import java.util.List;

class VendorMigrated_PostgreSqlTest extends VendorMigratedContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    List<String> oldEnvironmentColumn() {
        return List.of(
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN ORGANIZATION DROP NOT NULL",
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN ORGANIZATION TYPE VARCHAR(100)",
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD TENANT_DOMAIN VARCHAR(255) DEFAULT '' NOT NULL",
                "ALTER TABLE AM_SUBSCRIBER ALTER COLUMN USER_ID TYPE VARCHAR(50)",
                "ALTER TABLE AM_APPLICATION ADD UNIQUE (NAME, SUBSCRIBER_ID)");
    }
}
