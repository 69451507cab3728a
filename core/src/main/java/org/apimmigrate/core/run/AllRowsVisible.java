package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.check.schema.HiddenRows;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** Before anything is said about rows, kept or brought back: does this session see all of them? */
final class AllRowsVisible {

    private AllRowsVisible() {}

    /**
     * @param what the command could not do, such as "verified"
     * @throws MigrateException of kind ENVIRONMENT when rows of the product may be hidden
     */
    static void require(Session session, String what) {
        List<HiddenRows> hidden = HiddenRows.of(session.context());
        if (hidden.isEmpty()) {
            return;
        }
        HiddenRows first = hidden.get(0);
        throw new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "This session may not see all rows, so the databases cannot be " + what + ".",
                        "table %s, %s"
                                .formatted(
                                        first.object().table(), first.database().place()),
                        first.object().by()
                                + (hidden.size() > 1
                                        ? "; rows of " + (hidden.size() - 1) + " tables more may be hidden"
                                        : ""),
                        first.object().next()
                                + " Then run the same command again. `apim-migrate analyze --only rowVisibility` lists all of them."));
    }
}
