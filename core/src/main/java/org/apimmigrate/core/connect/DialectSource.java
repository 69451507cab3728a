package org.apimmigrate.core.connect;

import org.apimmigrate.core.database.Dialect;

/** Finds the dialect of a database. */
public interface DialectSource {

    /** From the url alone, before there is a connection. */
    Dialect forUrl(String url);
}
