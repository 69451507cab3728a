package org.apimmigrate.core.check.row;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/** An application's organization is that of its subscriber (facts/steps.md#step-3): without one it cannot be known. */
public final class ApplicationsCheck implements Check {

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.APPLICATION_WITHOUT_SUBSCRIBER);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        context.reader(Role.AM)
                .each(
                        "SELECT P.APPLICATION_ID, P.UUID, P.NAME, P.SUBSCRIBER_ID FROM AM_APPLICATION P WHERE NOT EXISTS"
                                + " (SELECT 1 FROM AM_SUBSCRIBER S WHERE S.SUBSCRIBER_ID = P.SUBSCRIBER_ID)"
                                + " ORDER BY P.APPLICATION_ID",
                        row -> {
                            String subscriber = row.getString(4);
                            findings.accept(new Finding(
                                    FindingCode.APPLICATION_WITHOUT_SUBSCRIBER,
                                    name(),
                                    false,
                                    Role.AM,
                                    null,
                                    Subject.of(
                                            "application",
                                            "id",
                                            row.getString(2),
                                            "name",
                                            row.getString(3),
                                            "table",
                                            "AM_APPLICATION",
                                            "key",
                                            "APPLICATION_ID=" + row.getLong(1)),
                                    subscriber == null
                                            ? "AM_APPLICATION.SUBSCRIBER_ID is NULL: the application's organization cannot be known."
                                            : "AM_APPLICATION.SUBSCRIBER_ID is " + subscriber
                                                    + ", which is not in AM_SUBSCRIBER: the application's organization cannot be"
                                                    + " known.",
                                    "Give the application to its owner's subscriber, or delete it; as it is it stays, without"
                                            + " organization and invisible in 4.1.0."));
                        });
    }
}
