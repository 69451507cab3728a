package org.apimmigrate.core.check.schema;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;

/**
 * Rows that the two new foreign keys would not bear (facts/steps.md#step-9): 4.0.0 has no such keys, so revisions of deleted APIs and
 * metadata of deleted revisions stay behind. They block until it is decided to quarantine them.
 */
public final class NewForeignKeysCheck implements Check {

    private static final Advice REMEDY = Advice.of(
            "Delete the row, or run {}: it moves such rows to the restore point, lists them, and "
                    + "rollback brings them back.",
            Command.of("migrate", "--on-orphans", "quarantine"));

    @Override
    public String name() {
        return "revisionOrphans";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.REVISION_API_MISSING, FindingCode.REVISION_METADATA_ORPHAN);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        context.reader(Role.AM)
                .each(
                        "SELECT R.REVISION_UUID, R.API_UUID, R.ID FROM AM_REVISION R WHERE NOT EXISTS"
                                + " (SELECT 1 FROM AM_API A WHERE A.API_UUID = R.API_UUID) ORDER BY R.REVISION_UUID",
                        row -> findings.accept(
                                finding(
                                        FindingCode.REVISION_API_MISSING,
                                        Subject.of(
                                                "revision",
                                                "id",
                                                row.getString(1),
                                                "api",
                                                row.getString(2),
                                                "revision",
                                                row.getString(3),
                                                "table",
                                                "AM_REVISION",
                                                "key",
                                                "REVISION_UUID=" + row.getString(1)),
                                        "AM_REVISION has a revision of an API that AM_API does not have: the new foreign key cannot be made.")));
        context.reader(Role.AM)
                .each(
                        "SELECT M.REVISION_UUID, M.API_UUID FROM AM_API_REVISION_METADATA M WHERE M.REVISION_UUID IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM AM_REVISION R WHERE R.REVISION_UUID = M.REVISION_UUID)"
                                + " ORDER BY M.REVISION_UUID",
                        row -> findings.accept(finding(
                                FindingCode.REVISION_METADATA_ORPHAN,
                                Subject.of(
                                        "revision",
                                        "id",
                                        row.getString(1),
                                        "api",
                                        row.getString(2),
                                        "table",
                                        "AM_API_REVISION_METADATA",
                                        "key",
                                        "REVISION_UUID=" + row.getString(1)),
                                "AM_API_REVISION_METADATA belongs to a revision that AM_REVISION does not have: the new foreign key cannot"
                                        + " be made.")));
    }

    private Finding finding(FindingCode code, Subject subject, String message) {
        return new Finding(code, name(), true, Role.AM, null, subject, message, REMEDY);
    }
}
