package org.apimmigrate.core.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What {@code migrate} would do here, step by step. Reads only. */
public final class PlanOperation {

    private final Session session;

    public PlanOperation(Session session) {
        this.session = session;
    }

    /**
     * Plans.
     *
     * @param script where to write the schema and data statements as a script for the DBMS's own client; null for none. With more
     *     than one database, the role is put before the file's extension
     */
    public PlanResult run(@Nullable Path script) {
        throw new UnsupportedOperationException("plan " + session.runId() + script);
    }
}
