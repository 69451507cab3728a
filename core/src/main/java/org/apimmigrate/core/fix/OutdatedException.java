package org.apimmigrate.core.fix;

/** The databases do not hold any more what a correction was made from. */
final class OutdatedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutdatedException(String why) {
        super(why);
    }
}
