package org.apimmigrate.core.verify.rows;

import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;

/** A 4.1.0 server takes the value over from the artifact when an API is updated, and refuses an empty one. */
public final class ArtifactVersionComparableInvariant implements RowPass.Looking<VersionPass.Slice> {

    @Override
    public String id() {
        return "I-13";
    }

    @Override
    public String title() {
        return "Every artifact of a working copy has exactly one overview_versionComparable, that of its API";
    }

    @Override
    public VersionPass pass() {
        return VersionPass.ONE;
    }

    @Override
    public Consumer<VersionPass.Slice> look(Context context, Tally tally) {
        return slice -> slice.workingCopies().forEach(artifact -> artifact.count(tally));
    }
}
