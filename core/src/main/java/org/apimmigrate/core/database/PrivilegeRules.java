package org.apimmigrate.core.database;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.sql.SqlReader;

/** Which rights a migration needs in a database of one DBMS, asked of its catalogue. Reads only. */
public interface PrivilegeRules {

    /**
     * The rights that the user of this session lacks.
     *
     * @param altered tables that will be changed in their schema, upper case
     * @param written tables whose rows will be changed, upper case
     */
    List<Missing> missing(SqlReader reader, Set<String> altered, Set<String> written);

    /**
     * A right that is missing.
     *
     * @param right such as CREATE, or ownership
     * @param object schema, database or table
     * @param grant the statement that gives it, for an administrator to run
     */
    record Missing(String right, String object, String grant) {}
}
