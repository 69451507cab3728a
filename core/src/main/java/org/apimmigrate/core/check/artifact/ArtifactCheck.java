package org.apimmigrate.core.check.artifact;

import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.SharedCheck;
import org.apimmigrate.core.context.Context;

/** A check that looks at one API folder at a time. */
abstract class ArtifactCheck implements SharedCheck {

    private final ArtifactPass pass;

    ArtifactCheck(ArtifactPass pass) {
        this.pass = pass;
    }

    @Override
    public final Pass pass() {
        return pass;
    }

    /** Reads what it needs beforehand. Throws when it cannot run at all. */
    abstract Session open(Context context);

    /** One run of the check. Called from several threads at once. */
    interface Session extends AutoCloseable {

        void look(ApiFolder folder, Consumer<Finding> findings);

        @Override
        default void close() {}
    }
}
