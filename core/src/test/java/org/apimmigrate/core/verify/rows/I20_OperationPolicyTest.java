package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-20. */
class I20_OperationPolicyTest extends InvariantCase {

    private final Invariant invariant = new OperationPolicyInvariant();

    @Test
    void holdsForEmptyTables() {
        installation.am("CREATE TABLE AM_OPERATION_POLICY (POLICY_UUID VARCHAR(45), ORGANIZATION VARCHAR(100))");
        installation.am("CREATE TABLE AM_OPERATION_POLICY_DEFINITION (ID INT)");
        installation.am("CREATE TABLE AM_COMMON_OPERATION_POLICY (ID INT)");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY (POLICY_UUID VARCHAR(45), API_UUID VARCHAR(45))");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY_MAPPING (ID INT)");

        holds(invariant);
    }

    @Test
    void holdsForWhatAServerImported() {
        installation.am("CREATE TABLE AM_OPERATION_POLICY (POLICY_UUID VARCHAR(45), ORGANIZATION VARCHAR(100))");
        installation.am("CREATE TABLE AM_OPERATION_POLICY_DEFINITION (ID INT)");
        installation.am("CREATE TABLE AM_COMMON_OPERATION_POLICY (ID INT)");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY (POLICY_UUID VARCHAR(45), API_UUID VARCHAR(45))");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY_MAPPING (ID INT)");
        installation.am("INSERT INTO AM_OPERATION_POLICY VALUES ('p1', 'acme.com')");

        holds(invariant);
    }

    @Test
    void isViolatedByAMissingTable() {
        installation.am("CREATE TABLE AM_OPERATION_POLICY (POLICY_UUID VARCHAR(45), ORGANIZATION VARCHAR(100))");
        installation.am("CREATE TABLE AM_OPERATION_POLICY_DEFINITION (ID INT)");
        installation.am("CREATE TABLE AM_COMMON_OPERATION_POLICY (ID INT)");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY (POLICY_UUID VARCHAR(45), API_UUID VARCHAR(45))");

        violated(invariant, "AM_API_OPERATION_POLICY_MAPPING");
    }

    @Test
    void isViolatedByAPolicyOfNoOrganization() {
        installation.am("CREATE TABLE AM_OPERATION_POLICY (POLICY_UUID VARCHAR(45), ORGANIZATION VARCHAR(100))");
        installation.am("CREATE TABLE AM_OPERATION_POLICY_DEFINITION (ID INT)");
        installation.am("CREATE TABLE AM_COMMON_OPERATION_POLICY (ID INT)");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY (POLICY_UUID VARCHAR(45), API_UUID VARCHAR(45))");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY_MAPPING (ID INT)");
        installation.am("INSERT INTO AM_OPERATION_POLICY VALUES ('p1', NULL)");

        violated(invariant, "p1");
    }

    @Test
    void isViolatedByAPolicyOfNoApi() {
        installation.am("CREATE TABLE AM_OPERATION_POLICY (POLICY_UUID VARCHAR(45), ORGANIZATION VARCHAR(100))");
        installation.am("CREATE TABLE AM_OPERATION_POLICY_DEFINITION (ID INT)");
        installation.am("CREATE TABLE AM_COMMON_OPERATION_POLICY (ID INT)");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY (POLICY_UUID VARCHAR(45), API_UUID VARCHAR(45))");
        installation.am("CREATE TABLE AM_API_OPERATION_POLICY_MAPPING (ID INT)");
        installation.am("INSERT INTO AM_API_OPERATION_POLICY VALUES ('p1', 'gone')");

        violated(invariant, "gone");
    }
}
