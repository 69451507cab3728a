package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-6; defects D-1 and D-2. */
class I06_GatewayEnvironmentTest extends InvariantCase {

    private final Invariant invariant = new GatewayEnvironmentInvariant();

    @Test
    void holdsWhereRowsAndColumnsAreThoseOf410() {
        installation.am("DROP TABLE AM_GATEWAY_ENVIRONMENT");
        installation.am(
                "CREATE TABLE AM_GATEWAY_ENVIRONMENT (ID INT AUTO_INCREMENT PRIMARY KEY, UUID VARCHAR(45) NOT NULL UNIQUE,"
                        + " NAME VARCHAR(255) NOT NULL, PROVIDER VARCHAR(255), ORGANIZATION VARCHAR(255), UNIQUE (NAME, ORGANIZATION))");
        installation.am(
                "INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, PROVIDER, ORGANIZATION) VALUES ('e1', 'eu', 'wso2', 'acme.com')");

        holds(invariant);
    }

    @Test
    void isViolatedByAMissingOrganization() {
        installation.am("DROP TABLE AM_GATEWAY_ENVIRONMENT");
        installation.am(
                "CREATE TABLE AM_GATEWAY_ENVIRONMENT (ID INT AUTO_INCREMENT PRIMARY KEY, UUID VARCHAR(45) NOT NULL UNIQUE,"
                        + " NAME VARCHAR(255) NOT NULL, PROVIDER VARCHAR(255), ORGANIZATION VARCHAR(255), UNIQUE (NAME, ORGANIZATION))");
        installation.am(
                "INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, PROVIDER, ORGANIZATION) VALUES ('e1', 'eu', 'wso2', NULL)");

        violated(invariant, "eu");
    }

    @Test
    void isViolatedByAMissingProvider() {
        installation.am("DROP TABLE AM_GATEWAY_ENVIRONMENT");
        installation.am(
                "CREATE TABLE AM_GATEWAY_ENVIRONMENT (ID INT AUTO_INCREMENT PRIMARY KEY, UUID VARCHAR(45) NOT NULL UNIQUE,"
                        + " NAME VARCHAR(255) NOT NULL, PROVIDER VARCHAR(255), ORGANIZATION VARCHAR(255), UNIQUE (NAME, ORGANIZATION))");
        installation.am(
                "INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, PROVIDER, ORGANIZATION) VALUES ('e1', 'eu', NULL, 'acme.com')");

        violated(invariant, "provider null");
    }

    @Test
    void isViolatedByAColumnThatNoInsertNames() {
        installation.am("DROP TABLE AM_GATEWAY_ENVIRONMENT");
        installation.am(
                "CREATE TABLE AM_GATEWAY_ENVIRONMENT (ID INT AUTO_INCREMENT PRIMARY KEY, UUID VARCHAR(45) NOT NULL UNIQUE,"
                        + " NAME VARCHAR(255) NOT NULL, PROVIDER VARCHAR(255), ORGANIZATION VARCHAR(255), UNIQUE (NAME, ORGANIZATION))");
        installation.am("ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD TENANT_DOMAIN VARCHAR(255) NOT NULL");

        violated(invariant, "TENANT_DOMAIN is NOT NULL");
    }

    @Test
    void excusesADomainOfNoTenant() {
        installation.am("DROP TABLE AM_GATEWAY_ENVIRONMENT");
        installation.am(
                "CREATE TABLE AM_GATEWAY_ENVIRONMENT (ID INT AUTO_INCREMENT PRIMARY KEY, UUID VARCHAR(45) NOT NULL UNIQUE,"
                        + " NAME VARCHAR(255) NOT NULL, PROVIDER VARCHAR(255), ORGANIZATION VARCHAR(255), UNIQUE (NAME, ORGANIZATION))");
        installation.am(
                "INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, PROVIDER, ORGANIZATION) VALUES ('e1', 'eu', 'wso2', 'removed.example')");

        excused(invariant, "removed.example");
    }
}
