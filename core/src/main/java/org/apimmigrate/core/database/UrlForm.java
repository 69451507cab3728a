package org.apimmigrate.core.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How deployment.toml and JDBC name a database of one DBMS (facts/configuration.md#databases). One implementation in each dialect's folder; a DBMS that
 * has two drivers of different scheme has two.
 */
public interface UrlForm {

    Dbms dbms();

    /** Spellings of {@code type}, in lower case. */
    Set<String> types();

    /** How its urls begin, such as {@code jdbc:postgresql:}. */
    String scheme();

    /** Classes of its driver, the best first. */
    List<String> driverClasses();

    /**
     * Keys that make a url when there is none; empty where urls cannot be made. Every inner list holds alternatives, the usual one
     * first.
     */
    List<List<String>> parts();

    /** The url made of those keys. */
    String url(Map<String, String> parts);

    /**
     * What of the url says which database it is: two urls with the same identity name one database, whatever their other parameters
     * say. As it is, where parameters cannot be distinguished from names.
     */
    default String identity(String url) {
        return url;
    }

    /** What the vendor's page wants in the url while a server runs during the migration: {@code name=value}. */
    default Optional<String> migrationParameter() {
        return Optional.empty();
    }

    /** Does this DBMS's url rule the given one? */
    default boolean rules(String url) {
        return url.regionMatches(true, 0, scheme(), 0, scheme().length());
    }
}
