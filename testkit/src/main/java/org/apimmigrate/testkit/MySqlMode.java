package org.apimmigrate.testkit;

import java.util.List;

/** How a MySQL server of the tests is set up; {@code -Dapimmigrate.test.mysql.mode} names one. */
enum MySqlMode {
    /** As it comes. */
    DEFAULT(List.of()),
    /** As on Windows, with databases dumped from a Linux server: tables in lower case, made-up names of keys in upper case. */
    LOWER_CASE_NAMES(List.of("--lower-case-table-names=1")),
    /** Words mean something else, and older ways with times are kept. */
    SQL_MODES(List.of(
            "--sql-mode=ANSI,ONLY_FULL_GROUP_BY,STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_BACKSLASH_ESCAPES,"
                    + "PAD_CHAR_TO_FULL_LENGTH,ERROR_FOR_DIVISION_BY_ZERO",
            "--explicit-defaults-for-timestamp=OFF")),
    /** As servers of a replication group are often set up. */
    PRIMARY_KEYS(List.of("--sql-require-primary-key=ON")),
    /** Tables of one character set, restored into a database whose default is another one; a user with no right but the documented ones. */
    LATIN1_TABLES(List.of());

    private static final String PROPERTY = "apimmigrate.test.mysql.mode";

    private final List<String> options;

    MySqlMode(List<String> options) {
        this.options = options;
    }

    /** The one that this process tests. */
    static MySqlMode current() {
        return valueOf(System.getProperty(PROPERTY, DEFAULT.name()));
    }

    /** For the server. */
    List<String> options() {
        return options;
    }

    /** The character set of databases in which samples are made. */
    String characterSet() {
        return this == LATIN1_TABLES ? "latin1" : "utf8mb4";
    }

    /** The rights of a database's owner on it. */
    String rights() {
        return this == LATIN1_TABLES ? "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES" : "ALL";
    }

    /** A create statement as a dump from another server would have it. */
    String dumped(String definition) {
        if (this != LOWER_CASE_NAMES) {
            return definition;
        }
        StringBuilder dumped = new StringBuilder();
        for (String line : definition.split("\n", -1)) {
            boolean key = line.stripLeading().startsWith("CONSTRAINT `");
            int end = key ? line.indexOf("_ibfk_") : -1;
            int start = line.indexOf('`') + 1;
            dumped.append(dumped.isEmpty() ? "" : "\n")
                    .append(
                            end < 0
                                    ? line
                                    : line.substring(0, start)
                                            + line.substring(start, end).toUpperCase(java.util.Locale.ROOT)
                                            + line.substring(end));
        }
        return dumped.toString();
    }
}
