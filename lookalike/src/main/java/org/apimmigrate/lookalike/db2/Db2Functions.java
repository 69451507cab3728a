package org.apimmigrate.lookalike.db2;

import java.util.List;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/** Functions of Db2 that the engine lacks, which it calls by reflection. */
public final class Db2Functions {

    private static final int USUAL_DIGITS = 6;

    private Db2Functions() {}

    /** Statements that make them known to the engine. */
    static List<String> definitions() {
        return List.of("CREATE ALIAS DB2_CHAR FOR '" + Db2Functions.class.getName() + ".text'");
    }

    /**
     * CHAR of a value: a time stamp reads yyyy-mm-dd-hh.mm.ss.nnnnnn. Source: the manual's page "CHAR scalar function".
     *
     * @param value null gives null
     */
    public static @Nullable String text(Value value) {
        String text = value.getString();
        if (text == null || value.getValueType() != Value.TIMESTAMP) {
            return text;
        }
        int point = text.indexOf('.');
        String fraction = point < 0 ? "" : text.substring(point + 1);
        String seconds = point < 0 ? text : text.substring(0, point);
        // the engine does not say how many digits the column has: as many as usual, or as many as there are
        return seconds.replace(' ', '-').replace(':', '.') + "." + fraction
                + "0".repeat(Math.max(0, USUAL_DIGITS - fraction.length()));
    }
}
