package org.apimmigrate.lookalike;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;

/**
 * A trigger that gives a column the next number of a sequence, whatever the row brings along. The engine makes it by reflection; which
 * column and sequence is in LOOKALIKE.TRIGGERS.
 */
public final class SequenceTrigger implements Trigger {

    private int position;
    private String sequence = "";

    @Override
    public void init(Connection engine, String schema, String name, String table, boolean before, int type)
            throws SQLException {
        try (PreparedStatement query = engine.prepareStatement(
                "SELECT T.SEQ_NAME, C.ORDINAL_POSITION FROM LOOKALIKE.TRIGGERS T JOIN INFORMATION_SCHEMA.COLUMNS C"
                        + " ON C.TABLE_SCHEMA = 'PUBLIC' AND C.TABLE_NAME = T.TABLE_NAME AND C.COLUMN_NAME = T.COLUMN_NAME"
                        + " WHERE T.TRIG_NAME = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("trigger " + name + " of table " + table + " names no column of it");
                }
                sequence = row.getString(1);
                position = row.getInt(2) - 1;
            }
        }
    }

    @Override
    public void fire(Connection engine, Object[] before, Object[] after) throws SQLException {
        try (Statement statement = engine.createStatement();
                ResultSet row = statement.executeQuery("VALUES NEXT VALUE FOR \"" + sequence + "\"")) {
            row.next();
            after[position] = row.getInt(1);
        }
    }
}
