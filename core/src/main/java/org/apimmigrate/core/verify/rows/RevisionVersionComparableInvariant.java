package org.apimmigrate.core.verify.rows;

import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;

/** Restoring a revision copies its folder over the API; without the value the next update is refused. */
public final class RevisionVersionComparableInvariant implements RowPass.Looking<VersionPass.Slice> {

    @Override
    public String id() {
        return "I-14";
    }

    @Override
    public String title() {
        return "Every revision artifact has the value of its API";
    }

    @Override
    public VersionPass pass() {
        return VersionPass.ONE;
    }

    @Override
    public Consumer<VersionPass.Slice> look(Context context, Tally tally) {
        return slice -> slice.revisions().forEach(artifact -> artifact.count(tally));
    }
}
