package org.apimmigrate.core.database.oracle;

import java.util.List;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.Trigger;

/** The insert triggers give the next number of a sequence whatever a row brings along; they are disabled meanwhile. */
final class OracleRowSql implements RowSql {

    private final OracleSchemaSql sql = new OracleSchemaSql();

    @Override
    public List<String> pause(Trigger trigger) {
        return alter(trigger, "DISABLE");
    }

    @Override
    public List<String> resume(Trigger trigger) {
        return alter(trigger, "ENABLE");
    }

    private List<String> alter(Trigger trigger, String state) {
        return List.of("ALTER TRIGGER " + sql.name(trigger.name()) + " " + state);
    }
}
