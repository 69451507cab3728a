package org.apimmigrate.definition;

/**
 * This machine could not judge a definition: it has too little memory for it, or no processor time to spare. That says nothing about the
 * definition, so it is no verdict.
 */
public final class NotJudgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message why, and what to do */
    public NotJudgedException(String message) {
        super(message);
    }
}
