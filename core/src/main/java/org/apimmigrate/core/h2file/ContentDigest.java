package org.apimmigrate.core.h2file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database holds, as one number for each table: the sum of a hash of every row, so that the order does not matter. Large
 * objects count byte by byte. Two versions of H2 give the same for the same content; memory does not grow with it.
 */
final class ContentDigest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final int BUFFER = 8192;

    private ContentDigest() {}

    /** By table name: rows and hash. */
    static Map<String, String> of(Connection connection) throws SQLException, IOException {
        Map<String, String> digests = new TreeMap<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_TYPE").endsWith("TABLE")) {
                    digests.put(tables.getString("TABLE_NAME"), "");
                }
            }
        }
        for (Map.Entry<String, String> table : digests.entrySet()) {
            table.setValue(table(connection, table.getKey()));
        }
        return digests;
    }

    private static String table(Connection connection, String name) throws SQLException, IOException {
        MessageDigest digest = sha256();
        BigInteger sum = BigInteger.ZERO;
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + name.replace("\"", "\"\"") + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    digest.update((columns.getColumnName(i) + "=").getBytes(StandardCharsets.UTF_8));
                    value(rows, i, columns.getColumnType(i), digest);
                    digest.update((byte) 0);
                }
                sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
                count++;
            }
        }
        return count + " rows, " + sum.toString(16);
    }

    private static void value(ResultSet rows, int column, int type, MessageDigest digest)
            throws SQLException, IOException {
        if (type == Types.BLOB || type == Types.VARBINARY || type == Types.BINARY || type == Types.LONGVARBINARY) {
            binary(rows, column, digest);
            return;
        }
        String text = rows.getString(column);
        if (text == null) {
            digest.update((byte) 1);
        } else if (type == Types.CHAR) {
            // one version pads, the other trims
            digest.update(text.stripTrailing().getBytes(StandardCharsets.UTF_8));
        } else {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void binary(ResultSet rows, int column, MessageDigest digest) throws SQLException, IOException {
        try (InputStream in = rows.getBinaryStream(column)) {
            if (in == null) {
                digest.update((byte) 1);
                return;
            }
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
