package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-18. */
class I18_ApiRxtTest extends InvariantCase {

    private final Invariant invariant = new ApiRxtInvariant();

    @Test
    void holdsWithOneField() {
        registry()
                .resource(
                        1,
                        "/_system/governance/repository/components/org.wso2.carbon.governance/types/api.rxt",
                        "x",
                        "<a><table name='Overview'><field><name>Version Comparable</name></field></table></a>");

        holds(invariant);
    }

    @Test
    void isViolatedByNone() {
        registry()
                .resource(
                        1,
                        "/_system/governance/repository/components/org.wso2.carbon.governance/types/api.rxt",
                        "x",
                        "<a><table name='Overview'/></a>");

        violated(invariant, "0 times");
    }

    @Test
    void isViolatedByTwo() {
        registry()
                .resource(
                        1,
                        "/_system/governance/repository/components/org.wso2.carbon.governance/types/api.rxt",
                        "x",
                        "<a><table name='Overview'><field><name>Version Comparable</name></field><field><name>Version Comparable</name></field></table></a>");

        violated(invariant, "2 times");
    }

    @Test
    void excusesWhatCannotBeRead() {
        registry()
                .resource(
                        1,
                        "/_system/governance/repository/components/org.wso2.carbon.governance/types/api.rxt",
                        "x",
                        "<a>");

        excused(invariant, "acme.com");
    }
}
