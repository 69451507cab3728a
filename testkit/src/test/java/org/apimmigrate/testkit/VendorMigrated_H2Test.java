package org.apimmigrate.testkit;

import java.util.List;

class VendorMigrated_H2Test extends VendorMigratedContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    List<String> oldEnvironmentColumn() {
        return List.of(
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN ORGANIZATION SET NULL",
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN ORGANIZATION VARCHAR(100)",
                "ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD TENANT_DOMAIN VARCHAR(255) DEFAULT '' NOT NULL");
    }
}
