package org.apimmigrate.core.session;

import java.util.List;
import java.util.function.Supplier;
import org.apimmigrate.core.aftercare.IndexingTimes;
import org.apimmigrate.core.aftercare.RemainingSteps;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.run.Session;
import org.jspecify.annotations.Nullable;

/** An installation with its databases open for reading. Only a command that writes asks for the gate. Closing closes both. */
public final class OpenSession implements AutoCloseable {

    private final Session session;
    private final Databases databases;
    private final Supplier<WriteGate> gateOpener;
    private final ConvertedFiles originals;
    private final Supplier<IndexingTimes> indexingTimes;
    private @Nullable WriteGate gate;
    private boolean back;

    /**
     * @param gateOpener opens the way to write; called at most once, and never by a reading command
     * @param originals the database files of H2 1.4.199 that were converted
     * @param indexingTimes reads the local registry database
     */
    OpenSession(
            Session session,
            Databases databases,
            Supplier<WriteGate> gateOpener,
            ConvertedFiles originals,
            Supplier<IndexingTimes> indexingTimes) {
        this.session = session;
        this.databases = databases;
        this.gateOpener = gateOpener;
        this.originals = originals;
        this.indexingTimes = indexingTimes;
    }

    /** Which manual tasks remain, with this installation's own values. */
    public List<String> remainingSteps() {
        return new RemainingSteps(session.context(), indexingTimes.get()).list();
    }

    /** Those of them that come before the first start of 4.1.0. */
    public List<String> stepsBeforeStart() {
        return new RemainingSteps(session.context(), indexingTimes.get()).beforeStart();
    }

    /** Once the databases are closed, the files of H2 1.4.199 come back: nothing was changed in them, or all of it was undone. */
    public void originalFilesBack() {
        back = true;
    }

    /** The same, if they were converted by this very command. */
    public void originalFilesBackIfConvertedNow() {
        back = originals.convertedNow();
    }

    /** Are there files of H2 1.4.199 that have not come back? */
    public boolean originalFilesWait() {
        return originals.waiting();
    }

    public Session session() {
        return session;
    }

    /** The one way to write to the databases. */
    public WriteGate gate() {
        if (gate == null) {
            gate = gateOpener.get();
        }
        return gate;
    }

    @Override
    public void close() {
        try (Databases closing = databases) {
            if (gate != null) {
                gate.close();
            }
        }
        if (back) {
            originals.restore();
        }
    }
}
