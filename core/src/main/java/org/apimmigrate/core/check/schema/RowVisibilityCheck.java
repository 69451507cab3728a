package org.apimmigrate.core.check.schema;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;

/** May this session see every row of the product's tables? What it does not see it cannot migrate, keep or verify. */
public final class RowVisibilityCheck implements Check {

    @Override
    public String name() {
        return "rowVisibility";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.ROWS_HIDDEN);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (HiddenRows hidden : HiddenRows.of(context)) {
            findings.accept(new Finding(
                    FindingCode.ROWS_HIDDEN,
                    name(),
                    true,
                    hidden.database().mainRole(),
                    null,
                    Subject.of("table", "name", hidden.object().table()),
                    "Rows of " + hidden.object().table() + " may be hidden from this session: "
                            + hidden.object().by() + ".",
                    hidden.object().next()));
        }
    }
}
