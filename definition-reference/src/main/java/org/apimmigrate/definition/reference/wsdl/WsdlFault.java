package org.apimmigrate.definition.reference.wsdl;

import org.apimmigrate.definition.Reason;

/** A WSDL file that the server refuses. */
final class WsdlFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    WsdlFault(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
