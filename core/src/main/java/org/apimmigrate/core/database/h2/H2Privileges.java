package org.apimmigrate.core.database.h2;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.sql.SqlReader;

/** The schema of an H2 database is changed by an administrator, or by who has been given ALTER ANY SCHEMA. */
final class H2Privileges implements PrivilegeRules {

    @Override
    public List<Missing> missing(SqlReader reader, Set<String> altered, Set<String> written) {
        String user = reader.first("SELECT CURRENT_USER", r -> r.getString(1)).orElseThrow();
        long admin =
                reader.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME = ? AND IS_ADMIN", user);
        long anySchema = reader.number(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.RIGHTS WHERE GRANTEE = ? AND RIGHTS LIKE '%ALTER ANY SCHEMA%'",
                user);
        return admin + anySchema > 0
                ? List.of()
                : List.of(new Missing("ADMIN", "the database", "ALTER USER \"" + user + "\" ADMIN TRUE"));
    }
}
