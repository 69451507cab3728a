package org.apimmigrate.core.h2file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.file.PrivateFiles;

/**
 * Marks the parts of large objects in a script of H2 1.4 as binary. The import of H2 2.1 does so itself, but not for a statement that
 * a comment precedes, as it does for the first object of every table: of that one the first 4096 bytes would come out as the text of
 * their hex digits, without a message (docs/decisions/0033).
 */
final class LegacyScript {

    /** Line ends inside values are written as escapes, so a statement for a part is one line. */
    private static final Pattern PART =
            Pattern.compile("^(INSERT INTO SYSTEM_LOB_STREAM VALUES\\(\\d+, \\d+, NULL, )('[0-9a-fA-F]*'\\);\\s*)$");

    private LegacyScript() {}

    static void mend(Path script, Path mended) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(script, StandardCharsets.UTF_8);
                BufferedWriter out = PrivateFiles.writer(mended)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher part = PART.matcher(line);
                out.write(part.matches() ? part.group(1) + "X" + part.group(2) : line);
                out.write('\n');
            }
        }
    }
}
