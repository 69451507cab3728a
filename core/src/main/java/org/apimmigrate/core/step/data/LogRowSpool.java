package org.apimmigrate.core.step.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;

/** Row ids that wait in a temporary file, because millions of them do not belong into memory. */
final class LogRowSpool implements AutoCloseable {

    private final Path file;
    private final DataOutputStream out;
    private long size;

    LogRowSpool() {
        try {
            file = Files.createTempFile("apim-migrate", ".ids");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        } catch (IOException e) {
            throw unusable(System.getProperty("java.io.tmpdir"), e);
        }
    }

    void add(long id) {
        try {
            out.writeLong(id);
            size++;
        } catch (IOException e) {
            throw unusable(file.toString(), e);
        }
    }

    /** Hands out all ids; nothing can be added afterwards. */
    void each(LongConsumer consumer) {
        try {
            out.close();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long i = 0; i < size; i++) {
                    consumer.accept(in.readLong());
                }
            }
        } catch (IOException e) {
            throw unusable(file.toString(), e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file.toString(), e);
        }
    }

    private static MigrateException unusable(String where, IOException cause) {
        return new MigrateException(
                MigrateException.Kind.ENVIRONMENT,
                new Problem(
                        "The temporary file of the registry log step cannot be written or read.",
                        where,
                        String.valueOf(cause.getMessage()),
                        "Make room there, or set java.io.tmpdir to another folder, then run the same command again."),
                cause);
    }
}
