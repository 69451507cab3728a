package org.apimmigrate.lookalike.db2.rule;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.db2.Db2Session;

/**
 * NULL and markers for parameters need something near them that has a type: not all arguments of COALESCE, nor all results of a CASE, nor a
 * marker that is alone in the list of a SELECT, nor both sides of a comparison.
 */
public final class UntypedOperands implements Rule<Db2Session> {

    private static final String UNTYPED = "(?:\\?|NULL)";
    private static final Pattern REFUSED = Pattern.compile(
            "\\bCOALESCE\\s*\\(\\s*" + UNTYPED + "(?:\\s*,\\s*" + UNTYPED + ")*\\s*\\)"
                    + "|\\bTHEN\\s+" + UNTYPED + "\\s+ELSE\\s+" + UNTYPED + "\\s+END\\b"
                    + "|\\bSELECT\\s+(?:[^()?]*,\\s*)?\\?\\s*(?:AS\\s+\\w+\\s*)?FROM\\b"
                    + "|\\bSELECT\\s+\\?\\s*,"
                    + "|\\?\\s*(?:=|<>|<|>|<=|>=)\\s*\\?"
                    + "|\\?\\s+IS\\s+(?:NOT\\s+)?NULL\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSERT = Pattern.compile("(?i)^INSERT\\b");

    @Override
    public String source() {
        return "Db2 11.5, SQL reference: Determining data types of untyped expressions; message SQL0418N";
    }

    @Override
    public void check(Sql sql, Db2Session session) throws SQLException {
        // what INSERT selects has the types of its columns
        if (!INSERT.matcher(sql.text()).find() && sql.contains(REFUSED)) {
            throw new SQLException(
                    "The statement was not processed because the statement contains an invalid use of one of the following:"
                            + " an untyped parameter marker, the DEFAULT keyword, or a null value.",
                    "42610",
                    -418);
        }
    }
}
