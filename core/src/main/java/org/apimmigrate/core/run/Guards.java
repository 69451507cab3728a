package org.apimmigrate.core.run;

import java.util.EnumSet;
import java.util.Set;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;

/** Which findings can keep a migration from starting (spec "findings", second paragraph). */
final class Guards {

    private static final Set<FindingCode> ORPHANS =
            EnumSet.of(FindingCode.REVISION_API_MISSING, FindingCode.REVISION_METADATA_ORPHAN);

    /** Codes that can block; all others never stop a migration, so that not knowing them does not either. */
    private static final Set<FindingCode> BLOCKING = EnumSet.of(
            FindingCode.DBMS_UNSUPPORTED,
            FindingCode.PRIVILEGE_MISSING,
            FindingCode.SCHEMA_NOT_4_0_0,
            FindingCode.REVISION_API_MISSING,
            FindingCode.REVISION_METADATA_ORPHAN,
            FindingCode.VALUE_TOO_LONG,
            FindingCode.ORGANIZATION_CASE_COLLISION,
            FindingCode.AM_API_NULL_UUID,
            FindingCode.AM_API_NULL_KEY);

    private Guards() {}

    /** Could this check find something that blocks? */
    static boolean mayBlock(Check check) {
        return check.codes().stream().anyMatch(BLOCKING::contains);
    }

    /** Does this finding keep the migration from starting, given what is to be done with orphans? */
    static boolean stops(Finding finding, MigrateOptions.Orphans orphans) {
        boolean quarantined = orphans == MigrateOptions.Orphans.QUARANTINE && ORPHANS.contains(finding.code());
        return finding.blocks() && !quarantined;
    }
}
