package org.apimmigrate.core.row;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash of many rows that does not depend on their order: the sum, modulo 2^256, of the SHA-256 of each row. Rows that are equal count
 * as often as they are there.
 */
public final class RowSum {

    private static final int WORDS = 8;

    private final MessageDigest digest;
    private final int[] sum = new int[WORDS];
    private long rows;

    public RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a row; its shape is part of it, so that rows of other columns give another sum. */
    public void add(RowShape shape, Object[] row) {
        for (int i = 0; i < row.length; i++) {
            bytes(shape.columns().get(i).getBytes(StandardCharsets.UTF_8));
            value(row[i]);
        }
        add(digest.digest());
        rows++;
    }

    public long rows() {
        return rows;
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        byte[] out = new byte[WORDS * 4];
        for (int i = 0; i < WORDS; i++) {
            for (int b = 0; b < 4; b++) {
                out[i * 4 + b] = (byte) (sum[i] >>> (24 - 8 * b));
            }
        }
        return HexFormat.of().formatHex(out);
    }

    private void value(Object value) {
        if (value == null) {
            digest.update((byte) 0);
        } else if (value instanceof byte[] content) {
            digest.update((byte) 2);
            bytes(content);
        } else {
            digest.update((byte) 1);
            bytes(text(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private void bytes(byte[] content) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (content.length >> shift));
        }
        digest.update(content);
    }

    private void add(byte[] hash) {
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = 0;
            for (int b = 0; b < 4; b++) {
                word = word << 8 | (hash[i * 4 + b] & 0xff);
            }
            carry += word + (sum[i] & 0xffffffffL);
            sum[i] = (int) carry;
            carry >>>= 32;
        }
    }
}
