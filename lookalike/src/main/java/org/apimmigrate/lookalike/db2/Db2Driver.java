package org.apimmigrate.lookalike.db2;

import java.util.regex.Pattern;
import org.apimmigrate.lookalike.LookAlikeDriver;

/** Takes {@code jdbc:db2://host:port/FILE}, with properties behind a colon. */
public final class Db2Driver extends LookAlikeDriver {

    public Db2Driver() {
        this(PageSize.K32);
    }

    /** @param pageSize of the table spaces of all databases */
    public Db2Driver(PageSize pageSize) {
        super(new Db2LookAlike(pageSize), Pattern.compile("^jdbc:db2://[^/]+/([^:;]+)"));
    }
}
