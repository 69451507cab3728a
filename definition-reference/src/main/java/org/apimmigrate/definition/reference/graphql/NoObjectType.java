package org.apimmigrate.definition.reference.graphql;

import org.apimmigrate.definition.Reason;

/** A root operation type is something else than an object type, which the server's cast does not survive. */
final class NoObjectType extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    NoObjectType(String type) {
        super(type);
        reason = Reason.of("`" + type + "` must be an object type: 4.1.0 takes the operations from its fields.");
    }

    Reason reason() {
        return reason;
    }
}
