package org.apimmigrate.cli.engine;

import java.util.function.Supplier;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.run.Session;
import org.jspecify.annotations.Nullable;

/** An installation with its databases open for reading. Only a command that writes asks for the gate. Closing closes both. */
public final class OpenSession implements AutoCloseable {

    private final Session session;
    private final Databases databases;
    private final Supplier<WriteGate> gateOpener;
    private @Nullable WriteGate gate;

    /** @param gateOpener opens the way to write; called at most once, and never by a reading command */
    public OpenSession(Session session, Databases databases, Supplier<WriteGate> gateOpener) {
        this.session = session;
        this.databases = databases;
        this.gateOpener = gateOpener;
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
    }
}
