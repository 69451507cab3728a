package org.apimmigrate.core.database.db2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Literals;
import org.jspecify.annotations.Nullable;

/**
 * Values as literals for Db2's command line processor. A constant has 32,672 bytes at most, so that longer values are put together from pieces.
 * The processor replaces the end of a line in a text by a blank, and takes a semicolon there for the end of the statement; so characters that end
 * lines are written by their numbers. Sources: the manual's pages "SQL and XML limits" and "Command line processor options" (-n, -t).
 */
final class Db2Literals {

    /** Bytes of a piece of a text; with doubled quotes it still fits into a constant. */
    private static final int TEXT_PIECE = 16_000;

    /** Bytes of a piece of bytes, which takes two digits for each. */
    private static final int BYTES_PIECE = 16_000;

    private static final Literals PLAIN = new Literals("BLOB(X'%s')", "TIMESTAMP '%s'", "1", "0");

    private Db2Literals() {}

    static String of(@Nullable Object value) {
        if (value instanceof byte[] data) {
            return bytes(data);
        }
        return value instanceof String text ? text(text) : PLAIN.of(value);
    }

    private static String bytes(byte[] data) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < data.length; from += BYTES_PIECE) {
            pieces.add(PLAIN.of(Arrays.copyOfRange(data, from, Math.min(data.length, from + BYTES_PIECE))));
        }
        return pieces.isEmpty() ? PLAIN.of(data) : String.join(" || ", pieces);
    }

    private static String text(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        int[] characters = text.codePoints().toArray();
        for (int character : characters) {
            if (character == '\n' || character == '\r') {
                add(piece, pieces);
                bytes = 0;
                pieces.add("CHR(" + character + ")");
                continue;
            }
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > TEXT_PIECE) {
                add(piece, pieces);
                bytes = 0;
            }
            piece.append(one);
            bytes += length;
        }
        add(piece, pieces);
        if (pieces.isEmpty()) {
            return Literals.text("");
        }
        boolean isLong = text.getBytes(StandardCharsets.UTF_8).length > TEXT_PIECE;
        return isLong
                ? pieces.stream().map(each -> "CLOB(" + each + ")").collect(Collectors.joining(" || "))
                : String.join(" || ", pieces);
    }

    private static void add(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(Literals.text(piece.toString()));
            piece.setLength(0);
        }
    }
}
