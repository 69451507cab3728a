package org.apimmigrate.core.text;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a driver says of a statement that failed, without the values of rows, as these may be secrets: configurations, endpoint passwords.
 * Names of tables, columns and keys stay.
 */
public final class WithoutValues {

    private static final String LEFT_OUT = "(value)";

    /** How the drivers bring values in; what is between the first and the second group goes. */
    private static final List<Pattern> VALUES = List.of(
            // MySQL, MariaDB
            Pattern.compile("(Duplicate entry ').*(' for key )"),
            Pattern.compile("(Incorrect [\\w ]+ value: ').*(' for )"),
            Pattern.compile("(Truncated incorrect [\\w ]+ value: ').*(')"),
            // H2
            Pattern.compile("( VALUES \\( ?).*( ?\\))"),
            Pattern.compile("(Value too long for column \".+?\": \").*(\")"),
            Pattern.compile("(Data conversion error converting \").*(\")"),
            // PostgreSQL
            Pattern.compile("(invalid input syntax for [^:]+: \").*(\")"),
            Pattern.compile("(invalid byte sequence for encoding [^:]+:).*()$"),
            // SQL Server
            Pattern.compile("(The duplicate key value is \\().*(\\))"));

    private WithoutValues() {}

    public static String of(SQLException error) {
        // what a driver says of a batch holds the statement with its values; what the server said of it follows
        SQLException said = error instanceof BatchUpdateException && error.getNextException() != null
                ? error.getNextException()
                : error;
        if (said.getMessage() == null) {
            return said.getClass().getSimpleName();
        }
        // details with row values are on later lines ("Detail: Key (name)=(x) already exists")
        String text = said.getMessage().lines().findFirst().orElse("");
        for (Pattern value : VALUES) {
            text = value.matcher(text).replaceAll("$1" + LEFT_OUT + "$2");
        }
        return text;
    }
}
