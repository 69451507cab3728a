package org.apimmigrate.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueKind;
import org.junit.jupiter.api.Test;

/** Ranges of keys of several columns. */
class KeyRange_PagesTest {

    private static final ValueForm NUMBER = ValueForm.plain(ValueKind.NUMBER);

    @Test
    void everyRowComesOnceWhereverAPageEnds() throws SQLException {
        KeyRange range = range("A", "B", "C");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            connection.createStatement().execute("CREATE TABLE T (A INT, B INT, C INT, PRIMARY KEY (A, B, C))");
            connection
                    .createStatement()
                    .execute(
                            "INSERT INTO T SELECT A.X, B.X, C.X FROM SYSTEM_RANGE(1, 3) A, SYSTEM_RANGE(1, 3) B, SYSTEM_RANGE(1, 3) C");
            List<List<Object>> all = rows(connection, "SELECT A, B, C FROM T ORDER BY A, B, C", List.of());

            for (int end = 0; end < all.size(); end++) {
                List<Object> key = all.get(end);
                assertThat(rows(
                                connection,
                                "SELECT A, B, C FROM T WHERE " + range.upTo() + " ORDER BY A, B, C",
                                range.rangeValues(key)))
                        .isEqualTo(all.subList(0, end + 1));
                assertThat(rows(
                                connection,
                                "SELECT A, B, C FROM T WHERE " + range.above() + " ORDER BY A, B, C",
                                range.rangeValues(key)))
                        .isEqualTo(all.subList(end + 1, all.size()));
            }
        }
    }

    /** Else a DBMS reads its index from the first row at each page, and the time grows with the square of the rows. */
    @Test
    void theFirstColumnIsBoundByAConditionOfItsOwn() {
        assertThat(range("A", "B").above()).isEqualTo("(A >= ? AND ((A > ?) OR (A = ? AND B > ?)))");
        assertThat(range("A", "B").upTo()).isEqualTo("(A <= ? AND ((A < ?) OR (A = ? AND B <= ?)))");
        assertThat(range("A").above()).isEqualTo("((A > ?))");
    }

    private static KeyRange range(String... columns) {
        List<String> key = List.of(columns);
        return new KeyRange(
                key, new RowAccess(key, key.stream().map(column -> NUMBER).toList()), name -> name);
    }

    private static List<List<Object>> rows(Connection connection, String sql, List<Object> values) throws SQLException {
        List<List<Object>> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(List.of(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                }
            }
        }
        return found;
    }
}
