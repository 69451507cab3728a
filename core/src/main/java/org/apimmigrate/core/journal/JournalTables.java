package org.apimmigrate.core.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of the journal, in words and types that all six DBMS know; times are milliseconds since 1970, UTC. */
final class JournalTables {

    static final String MIGRATION = "APIM_MIGRATE_MIGRATION";
    static final String STEP = "APIM_MIGRATE_STEP";
    static final String STATEMENT = "APIM_MIGRATE_STATEMENT";
    static final String LEDGER = "APIM_MIGRATE_LEDGER";
    static final String HISTORY = "APIM_MIGRATE_HISTORY";

    private JournalTables() {}

    /** Names and columns, in the order to create them; the migration's own comes last, so that it stands for "all there". */
    static Map<String, String> all() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                STEP,
                "STEP_ID VARCHAR(60) NOT NULL, TENANT_SELECTION VARCHAR(64) NOT NULL, CHANGE_TOTAL DECIMAL(19,0) NOT NULL, ROW_TOTAL DECIMAL(19,0) NOT NULL,"
                        + " STARTED_AT DECIMAL(19,0) NOT NULL, FINISHED_AT DECIMAL(19,0), PRIMARY KEY (STEP_ID)");
        tables.put(
                STATEMENT,
                "SEQ_NUMBER DECIMAL(19,0) NOT NULL, STEP_ID VARCHAR(60) NOT NULL, DB_ROLE VARCHAR(20) NOT NULL,"
                        + " TABLE_ID VARCHAR(128) NOT NULL, CHANGE_KIND VARCHAR(10) NOT NULL, PURPOSE VARCHAR(300) NOT NULL,"
                        + " PLANNED_SHA256 VARCHAR(64) NOT NULL, STATEMENT_STATE VARCHAR(10) NOT NULL,"
                        + " ROW_TOTAL DECIMAL(19,0) NOT NULL, STARTED_AT DECIMAL(19,0) NOT NULL, FINISHED_AT DECIMAL(19,0),"
                        + " PRIMARY KEY (SEQ_NUMBER)");
        tables.put(
                LEDGER,
                "PHASE_ID VARCHAR(10) NOT NULL, TABLE_ID VARCHAR(128) NOT NULL, ROW_TOTAL DECIMAL(19,0) NOT NULL,"
                        + " ROWS_SHA256 VARCHAR(64), PRIMARY KEY (PHASE_ID, TABLE_ID)");
        tables.put(
                HISTORY,
                "GENERATION_NUMBER DECIMAL(19,0) NOT NULL, MARK_TOKEN VARCHAR(40) NOT NULL,"
                        + " STATEMENT_TOTALS VARCHAR(200) NOT NULL, MARKED_AT DECIMAL(19,0) NOT NULL,"
                        + " PRIMARY KEY (GENERATION_NUMBER)");
        tables.put(
                MIGRATION,
                "MIGRATION_ID VARCHAR(40) NOT NULL, MIGRATION_STATE VARCHAR(20) NOT NULL, TOOL_VERSION VARCHAR(60) NOT NULL,"
                        + " SOURCE_SHA256 VARCHAR(64) NOT NULL, BASE_TIME DECIMAL(19,0) NOT NULL,"
                        + " STARTED_AT DECIMAL(19,0) NOT NULL, RESTORE_POINT VARCHAR(1000), QUARANTINE_ORPHANS INTEGER NOT NULL,"
                        + " RUN_TOTAL DECIMAL(19,0) NOT NULL, PRIMARY KEY (MIGRATION_ID)");
        return tables;
    }
}
