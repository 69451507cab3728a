package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.memory.RegistryRows;
import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-22; defect D-29. */
class I22_RegistryLogTest extends InvariantCase {

    private static final String PATH = RegistryRows.workingCopy("bob@acme.com", "Orders", "1.0");

    private final Invariant invariant = new RegistryLogInvariant();

    @Test
    void holdsWithARowThatTheIndexerReads() {
        registry().artifact(1, "u1", "bob@acme.com", "Orders", "1.0");
        registry().log(1, PATH, 1);
        registry().log(1, PATH, 17);

        holds(invariant);
    }

    @Test
    void holdsWithACopyThatNamesIt() {
        registry().artifact(1, "u1", "bob@acme.com", "Orders", "1.0");
        registry().log(1, "/source", 11, PATH);

        holds(invariant);
    }

    @Test
    void isViolatedByNoRow() {
        registry().artifact(1, "u1", "bob@acme.com", "Orders", "1.0");

        violated(invariant, PATH);
    }

    @Test
    void isViolatedByRowsThatTheIndexerIgnores() {
        registry().artifact(1, "u1", "bob@acme.com", "Orders", "1.0");
        registry().log(1, PATH, 12);

        violated(invariant, PATH);
    }

    @Test
    void isViolatedByANewerDeletion() {
        registry().artifact(1, "u1", "bob@acme.com", "Orders", "1.0");
        registry().log(1, PATH, 1);
        registry().log(1, PATH, 7);

        violated(invariant, PATH);
    }

    @Test
    void isViolatedByADocumentWithoutRow() {
        registry().resource(1, PATH + "/documentation/Guide", "application/vnd.wso2-document+xml", "<metadata/>");

        violated(invariant, "Guide");
    }

    @Test
    void isViolatedByTheVendorsHelperTable() {
        installation.shared("CREATE TABLE REG_LOG_IDS_TO_KEEP (ID INT)");

        violated(invariant, "REG_LOG_IDS_TO_KEEP");
    }

    @Test
    void revisionsNeedNoRow() {
        registry().revision(1, "u1", 1, "bob@acme.com", "Orders", "1.0");

        holds(invariant);
    }
}
