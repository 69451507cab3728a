package org.apimmigrate.core.check.schema;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.VersionVerdict;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;

/** Is the DBMS one that 4.1.0 is known to work with (facts/decided.md#tested-versions)? Only what cannot work at all blocks. */
public final class DbmsVersionCheck implements Check {

    @Override
    public String name() {
        return "dbmsVersion";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.DBMS_UNSUPPORTED, FindingCode.DBMS_UNTESTED_VERSION);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : context.databases().distinct()) {
            VersionVerdict verdict = database.dialect().judge(database.product(), database.version());
            if (verdict.state() == VersionVerdict.State.TESTED) {
                continue;
            }
            boolean unsupported = verdict.state() == VersionVerdict.State.UNSUPPORTED;
            findings.accept(new Finding(
                    unsupported ? FindingCode.DBMS_UNSUPPORTED : FindingCode.DBMS_UNTESTED_VERSION,
                    name(),
                    unsupported,
                    database.mainRole(),
                    null,
                    Subject.of(
                            "database",
                            "role",
                            database.mainRole().id(),
                            "product",
                            database.product(),
                            "version",
                            database.version()),
                    "%s %s: %s.".formatted(database.product(), database.version(), verdict.why()),
                    unsupported
                            ? Advice.of(
                                    "Move the database to a version that 4.1.0 supports, then run {} again.",
                                    Command.of("analyze"))
                            : Advice.words("Rehearse the migration on a copy of the database first.")));
        }
    }
}
