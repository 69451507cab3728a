package org.apimmigrate.core.database.db2;

import java.util.List;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.Trigger;

/**
 * The insert triggers give the next number of a sequence whatever a row brings along, and a trigger cannot be disabled: it is dropped, and
 * made again with what else the schema misses. So it comes back also after an interruption. Identity columns take what a row brings along.
 */
final class Db2RowSql implements RowSql {

    private final Db2SchemaSql sql = new Db2SchemaSql();

    @Override
    public List<String> pause(Trigger trigger) {
        return sql.dropTrigger(trigger);
    }
}
