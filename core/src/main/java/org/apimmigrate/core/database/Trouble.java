package org.apimmigrate.core.database;

import java.util.Set;

/** What the surroundings of this tool did to a statement. Anything else that a DBMS refuses is a defect of this tool. */
public enum Trouble {
    /** The connection is gone. */
    CONNECTION_LOST,
    /** The server takes no further connection. */
    TOO_MANY_CONNECTIONS,
    /** Another session held a lock for longer than this one waits, or both waited for each other. */
    BUSY,
    /** A time limit of the server's, or a person, ended the statement. */
    CUT_SHORT,
    /** Server, database or session takes no writes. */
    READ_ONLY,
    /** The user lacks a right. */
    PRIVILEGE_MISSING,
    /** Disk, table space or memory is full. */
    SPACE_EXHAUSTED,
    /** The text in the database is not in the character set that the database is declared to have. */
    TEXT_UNREADABLE,
    /** A value is larger than what the server takes in one message. */
    VALUE_TOO_LARGE;

    private static final Set<Trouble> LASTING = Set.of(CONNECTION_LOST, TOO_MANY_CONNECTIONS, BUSY, CUT_SHORT);

    /** Would the next statement meet it as well, so that a command which can leave out one of its questions has to end all the same? */
    public boolean endsTheCommand() {
        return LASTING.contains(this);
    }
}
