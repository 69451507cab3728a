package org.apimmigrate.core.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.journal.TableTotal;

/**
 * What the databases held when the migration came to its end, kept next to its restore point: there it outlives the journal, so that a
 * rollback after {@code finish} still knows which rows somebody else has written.
 */
public final class AfterLedger {

    /** Far above any real one (250 tables have 30 kB). */
    private static final long MAXIMUM_BYTES = 8 << 20;

    private final Path file;

    /** @param restorePoint folder of the restore point */
    public AfterLedger(Path restorePoint) {
        this.file = restorePoint.resolve("after.json");
    }

    /** By database and table; empty when the migration has not come to its end, or when the file cannot be read. */
    public Map<String, Map<String, TableTotal>> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAXIMUM_BYTES) {
                return Map.of();
            }
            return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            // the caller says that it cannot know; nothing hangs on this file but a warning
            return Map.of();
        }
    }

    /** Replaces it; in one move, so that there is never half of one. */
    public void write(Map<String, Map<String, TableTotal>> totals) throws IOException {
        PrivateFiles.write(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(totals));
    }

    /** Takes it away, before the migration continues to change something. */
    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
