package org.apimmigrate.lookalike.sqlserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metadata functions of SQL Server, which the engine calls by reflection. Whoever asks is the owner of the schema dbo. */
public final class SqlServerFunctions {

    /** Collation of the database. */
    static final String COLLATION = "SQL_Latin1_General_CP1_CI_AS";

    private static final String OWN_SCHEMA = "dbo";

    private SqlServerFunctions() {}

    /** Statements that make them known to the engine. */
    static List<String> definitions() {
        String type = SqlServerFunctions.class.getName();
        return List.of(
                "CREATE ALIAS SCHEMA_ID FOR '" + type + ".schemaId'",
                "CREATE ALIAS SCHEMA_NAME FOR '" + type + ".schemaName'",
                "CREATE ALIAS OBJECT_NAME FOR '" + type + ".objectName'",
                "CREATE ALIAS OBJECT_SCHEMA_NAME FOR '" + type + ".schemaName'",
                "CREATE ALIAS USER_NAME FOR '" + type + ".userName'",
                "CREATE ALIAS DB_NAME FOR '" + type + ".databaseName'",
                "CREATE ALIAS QUOTENAME FOR '" + type + ".quoted'",
                "CREATE ALIAS HAS_PERMS_BY_NAME FOR '" + type + ".hasPermission'",
                "CREATE ALIAS DATABASEPROPERTYEX FOR '" + type + ".databaseProperty'");
    }

    public static int schemaId() {
        return 1;
    }

    public static String schemaName() {
        return OWN_SCHEMA;
    }

    public static String schemaName(int id) {
        return OWN_SCHEMA;
    }

    /** Null where there is no object of this number. */
    public static @Nullable String objectName(Connection engine, int id) throws SQLException {
        try (PreparedStatement query = engine.prepareStatement("SELECT NAME FROM SYS.OBJECTS WHERE OBJECT_ID = ?")) {
            query.setInt(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    public static String userName() {
        return "apim";
    }

    public static String databaseName() {
        return "apim_db";
    }

    public static String quoted(String name) {
        return '[' + name.replace("]", "]]") + ']';
    }

    public static int hasPermission(String securable, String kind, String permission) {
        return 1;
    }

    public static String databaseProperty(String database, String property) {
        return COLLATION;
    }
}
