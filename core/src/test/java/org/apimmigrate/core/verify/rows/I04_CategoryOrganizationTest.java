package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-4. */
class I04_CategoryOrganizationTest extends InvariantCase {

    private final Invariant invariant = new CategoryOrganizationInvariant();

    @Test
    void holdsWhereEveryCategoryHasAKnownOrganization() {
        installation.am("DROP TABLE AM_API_CATEGORIES");
        installation.am(
                "CREATE TABLE AM_API_CATEGORIES (UUID VARCHAR(50), NAME VARCHAR(255), ORGANIZATION VARCHAR(100))");
        installation.am(
                "INSERT INTO AM_API_CATEGORIES (UUID, NAME, ORGANIZATION) VALUES ('c1', 'finance', 'acme.com')");
        installation.am(
                "INSERT INTO AM_API_CATEGORIES (UUID, NAME, ORGANIZATION) VALUES ('c2', 'finance', 'carbon.super')");

        holds(invariant);
    }

    @Test
    void isViolatedByTheOldColumn() {
        installation.am(
                "INSERT INTO AM_API_CATEGORIES (UUID, NAME, ORGANIZATION) VALUES ('c1', 'finance', 'acme.com')");

        violated(invariant, "TENANT_ID");
    }

    @Test
    void isViolatedByAnUnknownOrganization() {
        installation.am("DROP TABLE AM_API_CATEGORIES");
        installation.am(
                "CREATE TABLE AM_API_CATEGORIES (UUID VARCHAR(50), NAME VARCHAR(255), ORGANIZATION VARCHAR(100))");
        installation.am(
                "INSERT INTO AM_API_CATEGORIES (UUID, NAME, ORGANIZATION) VALUES ('c1', 'finance', 'removed.example')");

        violated(invariant, "removed.example");
    }

    @Test
    void isViolatedByOneNameTwiceInAnOrganization() {
        installation.am("DROP TABLE AM_API_CATEGORIES");
        installation.am(
                "CREATE TABLE AM_API_CATEGORIES (UUID VARCHAR(50), NAME VARCHAR(255), ORGANIZATION VARCHAR(100))");
        installation.am(
                "INSERT INTO AM_API_CATEGORIES (UUID, NAME, ORGANIZATION) VALUES ('c1', 'finance', 'acme.com')");
        installation.am(
                "INSERT INTO AM_API_CATEGORIES (UUID, NAME, ORGANIZATION) VALUES ('c2', 'finance', 'acme.com')");

        violated(invariant, "2 categories");
    }

    @Test
    void excusesCategoriesWhoseTenantWasUnknown() {
        installation.am("DROP TABLE AM_API_CATEGORIES");
        installation.am(
                "CREATE TABLE AM_API_CATEGORIES (UUID VARCHAR(50), NAME VARCHAR(255), ORGANIZATION VARCHAR(100))");
        installation.am("INSERT INTO AM_API_CATEGORIES (UUID, NAME, ORGANIZATION) VALUES ('c1', 'finance', NULL)");

        excused(invariant, "c1");
    }
}
