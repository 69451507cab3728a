package org.apimmigrate.lookalike.oracle.rule;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.oracle.OracleCatalog;
import org.apimmigrate.lookalike.oracle.OracleSession;

/** MODIFY names NULL or NOT NULL only where that is not so already. */
public final class ModifiedNullability implements Rule<OracleSession> {

    private static final Pattern MODIFY =
            Pattern.compile("(?is)ALTER TABLE (\\S+) MODIFY \\((\\S+) (?:.*? )??(NOT NULL|NULL)\\)");
    private static final Pattern TO_DEFAULT = Pattern.compile("(?i)DEFAULT NULL\\)$");

    @Override
    public String source() {
        return "Oracle 19c, SQL Language Reference: ALTER TABLE, modify_col_properties; messages ORA-01442 and ORA-01451";
    }

    @Override
    public void check(Sql sql, OracleSession session) throws SQLException {
        Optional<Matcher> modify = sql.matching(MODIFY);
        if (modify.isEmpty() || sql.contains(TO_DEFAULT)) {
            return;
        }
        Matcher m = modify.get();
        List<String> nullable = session.catalog()
                .engineTexts(
                        "SELECT IS_NULLABLE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME = ?"
                                + " AND COLUMN_NAME = ?",
                        OracleCatalog.plain(m.group(1)),
                        OracleCatalog.plain(m.group(2)));
        boolean toNull = m.group(3).equalsIgnoreCase("NULL");
        if (toNull && nullable.contains("YES")) {
            throw new SQLException(
                    "ORA-01451: column to be modified to NULL cannot be modified to NULL", "42000", 1451);
        }
        if (!toNull && nullable.contains("NO")) {
            throw new SQLException("ORA-01442: column to be modified to NOT NULL is already NOT NULL", "42000", 1442);
        }
    }
}
