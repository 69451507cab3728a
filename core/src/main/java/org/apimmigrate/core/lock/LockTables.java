package org.apimmigrate.core.lock;

import java.time.Instant;
import java.util.Optional;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.sql.SqlFailure;

/** The tables around the lock: the row that some DBMS lock, and who holds it. Types and words that all six DBMS know. */
final class LockTables {

    static final String HOLDER = "APIM_MIGRATE_HOLDER";

    private LockTables() {}

    static void createLockTable(WriteGate gate, Database database) {
        Role role = database.mainRole();
        create(gate, database, RunLockRules.TABLE, "ID INTEGER NOT NULL, PRIMARY KEY (ID)");
        try {
            gate.inTransaction(role, writer -> {
                if (writer.number("SELECT COUNT(*) FROM " + RunLockRules.TABLE) == 0) {
                    writer.update("INSERT INTO " + RunLockRules.TABLE + " (ID) VALUES (1)");
                }
                return null;
            });
        } catch (SqlFailure e) {
            // another run put the row in at the same moment: that it is there is all that is wanted
            if (database.reader().number("SELECT COUNT(*) FROM " + RunLockRules.TABLE) != 1) {
                throw e;
            }
        }
    }

    static void writeHolder(WriteGate gate, Database database, LockHolder holder) {
        create(
                gate,
                database,
                HOLDER,
                "ID INTEGER NOT NULL, HOST_NAME VARCHAR(200) NOT NULL, PROCESS_ID DECIMAL(19,0) NOT NULL,"
                        + " COMMAND_NAME VARCHAR(40) NOT NULL, HELD_SINCE DECIMAL(19,0) NOT NULL, PRIMARY KEY (ID)");
        gate.inTransaction(database.mainRole(), writer -> {
            writer.update("DELETE FROM " + HOLDER);
            return writer.update(
                    "INSERT INTO " + HOLDER
                            + " (ID, HOST_NAME, PROCESS_ID, COMMAND_NAME, HELD_SINCE) VALUES (1, ?, ?, ?, ?)",
                    holder.host(),
                    holder.process(),
                    holder.command(),
                    holder.since().toEpochMilli());
        });
    }

    static void clearHolder(WriteGate gate, Database database) {
        gate.inTransaction(database.mainRole(), writer -> writer.update("DELETE FROM " + HOLDER));
    }

    static Optional<LockHolder> readHolder(Database database) {
        try {
            return database.reader()
                    .first(
                            "SELECT HOST_NAME, PROCESS_ID, COMMAND_NAME, HELD_SINCE FROM " + HOLDER,
                            row -> new LockHolder(
                                    row.getString(1),
                                    row.getLong(2),
                                    row.getString(3),
                                    Instant.ofEpochMilli(row.getLong(4))));
        } catch (SqlFailure e) {
            if (database.dialect().session().tableMissing(e.error())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static void drop(WriteGate gate, Database database) {
        for (String table : new String[] {HOLDER, RunLockRules.TABLE}) {
            if (exists(database, table)) {
                gate.inTransaction(database.mainRole(), writer -> {
                    writer.schema("DROP TABLE " + table);
                    return null;
                });
            }
        }
    }

    private static void create(WriteGate gate, Database database, String table, String columns) {
        if (exists(database, table)) {
            return;
        }
        try {
            gate.inTransaction(database.mainRole(), writer -> {
                writer.schema("CREATE TABLE " + table + " (" + columns + ")");
                return null;
            });
        } catch (SqlFailure e) {
            // another run made it at the same moment
            if (!exists(database, table)) {
                throw e;
            }
        }
    }

    private static boolean exists(Database database, String table) {
        try {
            database.reader().number("SELECT COUNT(*) FROM " + table);
            return true;
        } catch (SqlFailure e) {
            if (database.dialect().session().tableMissing(e.error())) {
                return false;
            }
            throw e;
        }
    }
}
