package org.apimmigrate.core.database.db2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.sql.SqlReader;

/** Who owns the tables has CONTROL on them; others need it, or DBADM. Rights that come by a group are seen where DB2 lists them. */
final class Db2Privileges implements PrivilegeRules {

    @Override
    public List<Missing> missing(SqlReader reader, Set<String> altered, Set<String> written) {
        String user = reader.first("SELECT CURRENT USER FROM SYSIBM.SYSDUMMY1", r -> r.getString(1)
                        .trim())
                .orElse("");
        boolean administrator = reader.number(
                        "SELECT COUNT(*) FROM TABLE (SYSPROC.AUTH_LIST_AUTHORITIES_FOR_AUTHID(?, 'U')) AS A"
                                + " WHERE A.AUTHORITY IN ('DBADM', 'DATAACCESS') AND 'Y' IN (A.D_USER, A.D_GROUP, A.ROLE_USER, A.ROLE_GROUP)",
                        user)
                > 1;
        if (administrator) {
            return List.of();
        }
        Set<String> controlled = new HashSet<>(reader.list(
                "SELECT TABNAME FROM SYSCAT.TABAUTH WHERE TABSCHEMA = CURRENT SCHEMA AND CONTROLAUTH = 'Y' AND GRANTEE = ?",
                r -> r.getString(1),
                user));
        Set<String> needed = new TreeSet<>(altered);
        needed.addAll(written);
        List<Missing> missing = new ArrayList<>();
        for (String table : needed) {
            if (!controlled.contains(table)) {
                missing.add(new Missing(
                        "CONTROL", "table " + table, "GRANT CONTROL ON TABLE " + table + " TO USER " + user));
            }
        }
        return missing;
    }
}
