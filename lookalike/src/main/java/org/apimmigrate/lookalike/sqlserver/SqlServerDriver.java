package org.apimmigrate.lookalike.sqlserver;

import java.util.regex.Pattern;
import org.apimmigrate.lookalike.LookAlikeDriver;

/** Takes {@code jdbc:sqlserver://host:port;databaseName=FILE}. */
public final class SqlServerDriver extends LookAlikeDriver {

    public SqlServerDriver() {
        super(new SqlServerLookAlike(), Pattern.compile("(?i);database(?:Name)?=([^;]+)"));
    }
}
