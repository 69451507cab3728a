package org.apimmigrate.definition.reference.openapi;

import org.apimmigrate.definition.Reason;

/** The server cannot list the operations of a definition that its parser accepts. */
final class OperationsUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    OperationsUnreadable(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
