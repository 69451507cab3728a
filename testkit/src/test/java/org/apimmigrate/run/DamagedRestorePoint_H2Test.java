package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever became of a restore point: look and rollback alike say that it is damaged, and nothing is undone. */
@ExtendWith(TestServersExtension.class)
class DamagedRestorePoint_H2Test {

    private static final int POSITIONS = 8;

    private MigrationUnderTest migration;
    private Path folder;
    private Snapshot up;

    @BeforeEach
    void migrate(TestDatabases databases) {
        TestInstallation sample = databases.sample(TestDbms.H2, ResumeContract.sampleOptions());
        migration = MigrationUnderTest.of(sample);
        folder = migration
                .migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.SCHEMA_TIGHTEN, null))
                .restorePoint();
        up = migration.snapshot();
    }

    /** Half-way, where the look ahead reads the rows that are held. */
    @Test
    void aFlippedByteAnywhere() throws IOException {
        for (String name : new String[] {"am/AM_API.rows.gz", "am/AM_APPLICATION.rows.gz", "manifest.json"}) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < POSITIONS; i++) {
                byte[] flipped = whole.clone();
                flipped[(int) ((long) (whole.length - 1) * i / (POSITIONS - 1))] ^= 0x10;
                Files.write(file, flipped);
                assertRefused(name + " flipped at " + i);
            }
            Files.write(file, whole);
        }
        assertNothingUndone();
    }

    @Test
    void aFileCutShortOrGone() throws IOException {
        for (String name : new String[] {"am/AM_API.rows.gz", "manifest.json", "manifest.sha256"}) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int length : new int[] {0, 1, whole.length / 2, whole.length - 2}) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertRefused(name + " cut to " + length);
            }
            Files.delete(file);
            assertRefused(name + " gone");
            Files.write(file, whole);
        }
        assertNothingUndone();
    }

    @Test
    void aFileMoreIsNotRead() throws IOException {
        Files.write(folder.resolve("am/AM_OTHER.rows.gz"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("am/AM_OTHER.json"), "{");
        assertThat(migration.rollbackPreview().restorePoint()).isEqualTo(folder);
        assertThat(migration.rollback().exact()).isTrue();
    }

    /** With the hash that belongs to it, as somebody would make it who knows how. */
    @Test
    void aManifestThatContradictsItself() throws IOException {
        Path file = folder.resolve("manifest.json");
        byte[] whole = Files.readAllBytes(file);
        Map<String, Consumer<ObjectNode>> forgeries = new LinkedHashMap<>();
        forgeries.put("no id", m -> m.remove("id"));
        forgeries.put("no databases", m -> m.remove("databases"));
        forgeries.put("no role", m -> database(m).remove("role"));
        forgeries.put("no schema", m -> database(m).remove("schema"));
        forgeries.put("no table of that name", m -> table(m).put("table", "NOT_THERE"));
        forgeries.put("a file outside", m -> table(m).put("file", "../../outside.rows.gz"));
        forgeries.put("a name of no file", m -> table(m).put("file", "am/\0"));
        forgeries.put("no file", m -> table(m).remove("file"));
        forgeries.put("a column less", m -> ((ArrayNode) table(m).get("columns")).remove(0));
        forgeries.put("a kind less", m -> ((ArrayNode) table(m).get("kinds")).remove(0));
        forgeries.put("an unknown kind", m -> ((ArrayNode) table(m).get("kinds")).set(0, "SOMETHING"));
        forgeries.put("a key of no column", m -> ((ArrayNode) table(m).get("key")).add("NOT_THERE"));
        forgeries.put("other rows", m -> table(m).put("rowsHash", "00"));
        forgeries.put("fewer rows than none", m -> table(m).put("rows", -1));
        forgeries.put("another format", m -> m.put("format", 2));
        for (Map.Entry<String, Consumer<ObjectNode>> forgery : forgeries.entrySet()) {
            ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(whole);
            forgery.getValue().accept(manifest);
            write(new ObjectMapper().writeValueAsBytes(manifest));
            assertRefused(forgery.getKey());
        }
        for (String text : new String[] {"null", "[]", "7", "{}", "\"x\""}) {
            write(text.getBytes(StandardCharsets.UTF_8));
            assertRefused(text);
        }
        write(whole);
        assertNothingUndone();
    }

    private static ObjectNode database(ObjectNode manifest) {
        return (ObjectNode) manifest.get("databases").get(0);
    }

    private static ObjectNode table(ObjectNode manifest) {
        for (JsonNode table : database(manifest).get("tables")) {
            if (table.get("table").asText().equals("AM_API")) {
                return (ObjectNode) table;
            }
        }
        throw new IllegalStateException("AM_API is not held");
    }

    private void write(byte[] manifest) throws IOException {
        Files.write(folder.resolve("manifest.json"), manifest);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(manifest);
            Files.writeString(folder.resolve("manifest.sha256"), HexFormat.of().formatHex(hash) + "\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(String how) {
        for (ThrowingCallable call : List.<ThrowingCallable>of(migration::rollbackPreview, migration::rollback)) {
            assertThatThrownBy(call)
                    .as(how)
                    .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                            .isEqualTo(MigrateException.Kind.ENVIRONMENT))
                    .hasMessageContaining("damaged");
        }
    }

    private void assertNothingUndone() {
        assertThat(migration.snapshot().rows()).isEqualTo(up.rows());
        assertThat(migration.rollback().exact()).isTrue();
    }
}
