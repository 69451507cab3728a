package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** A list of expressions after IN has 1,000 at most. */
public final class ExpressionList implements Rule<OracleSession> {

    private static final int LIMIT = 1000;
    private static final Pattern LIST = Pattern.compile("(?i)\\bIN\\s*\\(");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: Expression Lists; message ORA-01795";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        String text = sql.withoutTexts();
        Matcher lists = LIST.matcher(text);
        while (lists.find()) {
            if (expressions(text, lists.end()) > LIMIT) {
                throw new SQLException("ORA-01795: maximum number of expressions in a list is 1000", "42000", 1795);
            }
        }
    }

    private static int expressions(String text, int start) {
        int depth = 1;
        int count = 1;
        for (int i = start; i < text.length() && depth > 0; i++) {
            switch (text.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> count += depth == 1 ? 1 : 0;
                default -> {
                    // part of an expression
                }
            }
        }
        return count;
    }
}
