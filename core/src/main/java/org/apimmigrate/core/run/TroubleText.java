package org.apimmigrate.core.run;

import org.apimmigrate.core.database.Trouble;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;

/**
 * A trouble in words for operators.
 *
 * @param what what happened, as the end of a sentence
 * @param remedy what removes it, a sentence or two
 */
record TroubleText(String what, Advice remedy) {

    private TroubleText(String what, String remedy) {
        this(what, Advice.words(remedy));
    }

    static TroubleText of(Trouble trouble) {
        return switch (trouble) {
            case CONNECTION_LOST ->
                new TroubleText(
                        "the connection to the database was lost.", "See to it that the database can be reached.");
            case TOO_MANY_CONNECTIONS ->
                new TroubleText(
                        "the database server takes no further connection.",
                        "Stop other clients of this server, or have its administrator raise the limit of connections. This tool needs"
                                + " as many as it has threads, and eight more.");
            case BUSY ->
                new TroubleText(
                        "another session holds locks and did not let go.",
                        "Stop the API Manager nodes and other clients of this database. End the session that is named above, if one is.");
            case CUT_SHORT ->
                new TroubleText(
                        "the server ended a statement, by a time limit or because a person cancelled it.",
                        "Lift the time limit of statements for the user of this database.");
            case READ_ONLY ->
                new TroubleText(
                        "the server takes no writes.",
                        "Name the primary server in the url, or lift the setting that makes server, database or user read-only"
                                + " (PostgreSQL: default_transaction_read_only; MySQL, MariaDB: read_only).");
            case PRIVILEGE_MISSING ->
                new TroubleText(
                        "the user of this database lacks a right.",
                        Advice.of(
                                "Give it the right that the message names; {} lists the grants that are needed.",
                                Command.of("analyze")));
            case SPACE_EXHAUSTED -> new TroubleText("the database has no space left.", "Give it more space.");
            case TEXT_UNREADABLE ->
                new TroubleText(
                        "a text in the database is not in the character set that the database is declared to have.",
                        "Find out which character set these bytes are in, and bring the text into the declared one. A database with the"
                                + " encoding SQL_ASCII takes any bytes: dump it with the true encoding as client encoding, and restore"
                                + " it into a database with the encoding UTF8.");
            case VALUE_TOO_LARGE ->
                new TroubleText(
                        "a value is larger than what the server takes in one message.",
                        "Raise max_allowed_packet of the server to more than twice the size of the largest value.");
        };
    }
}
