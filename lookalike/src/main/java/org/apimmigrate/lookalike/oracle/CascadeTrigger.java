package org.apimmigrate.lookalike.oracle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;

/** A trigger that hands a new value of a key on to a column of another table. The engine makes it by reflection. */
public final class CascadeTrigger implements Trigger {

    private int position;
    private String update = "";

    @Override
    public void init(Connection engine, String schema, String name, String table, boolean before, int type)
            throws SQLException {
        try (PreparedStatement query =
                engine.prepareStatement("SELECT T.SEQ_NAME, C.ORDINAL_POSITION FROM LOOKALIKE.TRIGGERS T"
                        + " JOIN INFORMATION_SCHEMA.COLUMNS C ON C.TABLE_SCHEMA = 'PUBLIC' AND C.TABLE_NAME = T.TABLE_NAME"
                        + " AND C.COLUMN_NAME = T.COLUMN_NAME WHERE T.TRIG_NAME = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("trigger " + name + " of table " + table + " names no column of it");
                }
                update = row.getString(1);
                position = row.getInt(2) - 1;
            }
        }
    }

    @Override
    public void fire(Connection engine, Object[] before, Object[] after) throws SQLException {
        if (Objects.equals(before[position], after[position])) {
            return;
        }
        try (PreparedStatement statement = engine.prepareStatement(update)) {
            statement.setObject(1, after[position]);
            statement.setObject(2, before[position]);
            statement.executeUpdate();
        }
    }
}
