package org.apimmigrate.core.h2file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The write format that a database file says it has: 1 for H2 1.4, 2 for H2 2.1. */
final class H2FileFormat {

    static final int LEGACY = 1;

    private static final int HEADER_BYTES = 4096;
    private static final Pattern FORMAT = Pattern.compile("^H:2,.*?\\bformat:([0-9a-f]+)");

    private H2FileFormat() {}

    /** Empty when there is no such file, or it is none of H2's. */
    static OptionalInt of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return OptionalInt.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String header = new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
            Matcher matcher = FORMAT.matcher(header);
            return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1), 16)) : OptionalInt.empty();
        }
    }
}
