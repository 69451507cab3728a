package org.apimmigrate.lookalike.oracle;

import java.util.regex.Pattern;
import org.apimmigrate.lookalike.LookAlikeDriver;

/** Takes {@code jdbc:oracle:thin:@host:port/FILE}. */
public final class OracleDriver extends LookAlikeDriver {

    public OracleDriver() {
        this(Release.R19);
    }

    public OracleDriver(Release release) {
        super(new OracleLookAlike(release), Pattern.compile("^jdbc:oracle:thin:@[^/]+/([^?;]+)"));
    }
}
