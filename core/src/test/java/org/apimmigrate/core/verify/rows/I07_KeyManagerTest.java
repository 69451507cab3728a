package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-7. */
class I07_KeyManagerTest extends InvariantCase {

    private final Invariant invariant = new KeyManagerInvariant();

    @Test
    void holdsWhereOrganizationAndTokenTypeAreThere() {
        installation.am(
                "INSERT INTO AM_KEY_MANAGER (UUID, NAME, ORGANIZATION, TOKEN_TYPE) VALUES ('k1', 'Okta', 'acme.com', 'DIRECT')");

        holds(invariant);
    }

    @Test
    void isViolatedByAMissingTokenType() {
        installation.am(
                "INSERT INTO AM_KEY_MANAGER (UUID, NAME, ORGANIZATION, TOKEN_TYPE) VALUES ('k1', 'Okta', 'acme.com', NULL)");

        violated(invariant, "token type null");
    }

    @Test
    void isViolatedByATokenTypeInSmallLetters() {
        installation.am(
                "INSERT INTO AM_KEY_MANAGER (UUID, NAME, ORGANIZATION, TOKEN_TYPE) VALUES ('k1', 'Okta', 'acme.com', 'direct')");

        violated(invariant, "token type direct");
    }

    @Test
    void isViolatedByTheOldColumn() {
        installation.am("ALTER TABLE AM_KEY_MANAGER ADD TENANT_DOMAIN VARCHAR(100)");

        violated(invariant, "TENANT_DOMAIN");
    }

    @Test
    void excusesAKeyManagerOfNoTenant() {
        installation.am(
                "INSERT INTO AM_KEY_MANAGER (UUID, NAME, ORGANIZATION, TOKEN_TYPE) VALUES ('k1', 'Okta', NULL, 'DIRECT')");

        excused(invariant, "Okta");
    }
}
