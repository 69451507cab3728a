package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-3. */
class I03_ApplicationOrganizationTest extends InvariantCase {

    private final Invariant invariant = new ApplicationOrganizationInvariant();

    @Test
    void holdsWhereItIsThatOfTheSubscriber() {
        installation.am(
                "INSERT INTO AM_SUBSCRIBER (SUBSCRIBER_ID, USER_ID, TENANT_ID, DATE_SUBSCRIBED) VALUES (1, 'u', 1, CURRENT_TIMESTAMP)");
        installation.am(
                "INSERT INTO AM_APPLICATION (NAME, UUID, SUBSCRIBER_ID, ORGANIZATION) VALUES ('a', 'app', 1, 'acme.com')");

        holds(invariant);
    }

    @Test
    void isViolatedByAMissingOrganization() {
        installation.am(
                "INSERT INTO AM_SUBSCRIBER (SUBSCRIBER_ID, USER_ID, TENANT_ID, DATE_SUBSCRIBED) VALUES (1, 'u', 1, CURRENT_TIMESTAMP)");
        installation.am(
                "INSERT INTO AM_APPLICATION (NAME, UUID, SUBSCRIBER_ID, ORGANIZATION) VALUES ('a', 'app', 1, NULL)");

        violated(invariant, "app");
    }

    @Test
    void isViolatedByAnotherTenantsDomain() {
        installation.am(
                "INSERT INTO AM_SUBSCRIBER (SUBSCRIBER_ID, USER_ID, TENANT_ID, DATE_SUBSCRIBED) VALUES (1, 'u', 1, CURRENT_TIMESTAMP)");
        installation.am(
                "INSERT INTO AM_APPLICATION (NAME, UUID, SUBSCRIBER_ID, ORGANIZATION) VALUES ('a', 'app', 1, 'carbon.super')");

        violated(invariant, "subscriber of acme.com");
    }

    @Test
    void excusesApplicationsWithoutSubscriber() {
        installation.am(
                "INSERT INTO AM_APPLICATION (NAME, UUID, SUBSCRIBER_ID, ORGANIZATION) VALUES ('a', 'app', NULL, NULL)");

        excused(invariant, "no subscriber");
    }

    @Test
    void excusesSubscribersOfUnknownTenants() {
        installation.am(
                "INSERT INTO AM_SUBSCRIBER (SUBSCRIBER_ID, USER_ID, TENANT_ID, DATE_SUBSCRIBED) VALUES (1, 'u', 99, CURRENT_TIMESTAMP)");
        installation.am(
                "INSERT INTO AM_APPLICATION (NAME, UUID, SUBSCRIBER_ID, ORGANIZATION) VALUES ('a', 'app', 1, NULL)");

        excused(invariant, "unknown tenant 99");
    }
}
