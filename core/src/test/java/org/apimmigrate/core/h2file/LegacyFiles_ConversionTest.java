package org.apimmigrate.core.h2file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.h2.H2Dialect;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.Installation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that H2 1.4.199 wrote, for a server that has 2.1. */
class LegacyFiles_ConversionTest {

    @TempDir
    static Path pattern;

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private final LegacyFiles files = new LegacyFiles(LegacyCase.LEGACY, notes::add);
    private static LegacyCase made;
    private LegacyHome home;

    /** A fresh copy of the files for each test. */
    private record LegacyHome(Path file, Installation installation) {}

    @BeforeAll
    static void writeWithTheOldH2() throws Exception {
        made = new LegacyCase(pattern);
    }

    @BeforeEach
    void copy() throws Exception {
        home = home(LegacyCase.PASSWORD);
    }

    private LegacyHome home(String password) throws Exception {
        Path file = folder.resolve("database/WSO2AM_DB.mv.db");
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.copy(made.file, file);
        }
        Installation old = made.installation(password);
        var settings = old.databases()
                .get(Role.AM)
                .withUrl(
                        "jdbc:h2:" + folder.resolve("database/WSO2AM_DB") + ";AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=FALSE");
        var all = new java.util.EnumMap<Role, org.apimmigrate.core.installation.DatabaseSettings>(Role.class);
        for (Role role : Role.values()) {
            all.put(role, settings);
        }
        return new LegacyHome(
                file,
                new Installation(
                        folder, folder.resolve("t"), folder.resolve("work"), all, null, Installation.Facts.DEFAULTS));
    }

    @Test
    void theNewH2RefusesTheOldFile() {
        SQLException refused = catchThrowableOfType(
                SQLException.class, () -> open(home.installation()).close());

        assertThat(refused.getMessage()).contains("Unsupported database file version");
    }

    /** H2 would make a database of it, and an analysis would have written. */
    @Test
    void anEmptyFileIsRefusedAndStaysEmpty() throws Exception {
        Files.write(home.file(), new byte[0]);

        MigrateException refused =
                catchThrowableOfType(MigrateException.class, () -> files.forReading(home.installation()));

        assertThat(refused.problem().what()).isEqualTo("The database file is empty.");
        assertThat(refused.problem().where()).isEqualTo(home.file().toString());
        assertThat(home.file()).isEmptyFile();
    }

    @Test
    void inPlaceEveryByteIsThereAndNumbersGoOn() throws Exception {
        byte[] before = Files.readAllBytes(home.file());

        files.inPlace(home.installation());

        assertThat(H2FileFormat.of(home.file())).hasValue(2);
        assertThat(notes).singleElement().asString().contains("was converted from H2 1.4.199 to 2.1");
        assertThat(originals()).singleElement().satisfies(o -> assertThat(Files.readAllBytes(o))
                .isEqualTo(before));
        try (Connection connection = open(home.installation());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("REG_CONTENT", "UM_TENANT")) {
                requireObjects(statement, table);
            }
            assertThat(texts(statement, "SELECT API_NAME FROM AM_API ORDER BY API_ID"))
                    .containsExactly("Größe 漢字 🎈", "it's", null);
            assertThat(texts(statement, "SELECT \"VALUE\" FROM AM_APP_ATTRIBUTES"))
                    .containsExactly("line one\nline two");
            statement.execute("INSERT INTO AM_API (API_NAME) VALUES ('next')");
            assertThat(texts(statement, "SELECT API_ID FROM AM_API WHERE API_NAME = 'next'"))
                    .containsExactly("4");
        }
    }

    @Test
    void inPlaceTwiceIsOnce() throws Exception {
        files.inPlace(home.installation());
        byte[] converted = Files.readAllBytes(home.file());
        byte[] original = Files.readAllBytes(originals().get(0));

        files.inPlace(home.installation());

        assertThat(Files.readAllBytes(home.file())).isEqualTo(converted);
        assertThat(Files.readAllBytes(originals().get(0))).isEqualTo(original);
    }

    @Test
    void readingLeavesTheFileAloneAndConvertsOnce() throws Exception {
        byte[] before = Files.readAllBytes(home.file());

        Installation readable = files.forReading(home.installation());
        files.forReading(home.installation());

        assertThat(Files.readAllBytes(home.file())).isEqualTo(before);
        assertThat(notes).singleElement().asString().contains("works on a converted copy");
        assertThat(readable.databases().get(Role.AM))
                .isEqualTo(readable.databases().get(Role.USER));
        try (Connection connection = open(readable);
                Statement statement = connection.createStatement()) {
            requireObjects(statement, "UM_TENANT");
        }
        assertThat(Files.list(folder.resolve("work/h2-copies"))
                        .map(p -> p.getFileName().toString()))
                .allMatch(n -> n.endsWith(".mv.db") || n.endsWith(".from"));
    }

    @Test
    void theOriginalsComeBack() throws Exception {
        byte[] before = Files.readAllBytes(home.file());
        files.inPlace(home.installation());
        byte[] converted = Files.readAllBytes(home.file());
        Path kept = originals().get(0);

        assertThat(files.restore(home.installation())).isEqualTo(1);

        assertThat(Files.readAllBytes(home.file())).isEqualTo(before);
        assertThat(kept.resolveSibling("put-back").resolve("replaced-" + kept.getFileName()))
                .as("what the original replaced")
                .hasBinaryContent(converted);
    }

    @Test
    void anOriginalComesBackOnceAndNeverOverWhatTheOldServerHasWrittenSince() throws Exception {
        byte[] before = Files.readAllBytes(home.file());
        files.inPlace(home.installation());
        assertThat(files.originalsWait(home.installation())).isTrue();
        files.restore(home.installation());
        byte[] later = writeAsTheOldServer();

        assertThat(files.originalsWait(home.installation())).isFalse();
        assertThat(files.restore(home.installation())).isZero();

        assertThat(Files.readAllBytes(home.file())).isEqualTo(later).isNotEqualTo(before);
    }

    @Test
    void anOriginalThatWasNotTakenAwayIsNotPutOverAFileOfTheOldFormat() throws Exception {
        files.inPlace(home.installation());
        byte[] original = Files.readAllBytes(originals().get(0));
        Path kept = originals().get(0);
        files.restore(home.installation());
        // as when the process ended before it took the original away
        Files.write(kept, original);
        byte[] later = writeAsTheOldServer();

        assertThat(files.restore(home.installation())).isZero();

        assertThat(Files.readAllBytes(home.file())).isEqualTo(later);
    }

    private byte[] writeAsTheOldServer() throws Exception {
        try (LegacyDriver legacy = LegacyDriver.open(LegacyCase.LEGACY)) {
            var account = new java.util.Properties();
            account.setProperty("user", "wso2carbon");
            account.setProperty("password", LegacyCase.PASSWORD);
            try (Connection connection =
                            legacy.driver().connect("jdbc:h2:" + folder.resolve("database/WSO2AM_DB"), account);
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO AM_API (API_NAME) VALUES ('written on 4.0.0')");
            }
        }
        return Files.readAllBytes(home.file());
    }

    @Test
    void aFileThatIsInUseIsRefused() throws Exception {
        try (var channel = java.nio.channels.FileChannel.open(home.file(), java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            MigrateException refused =
                    catchThrowableOfType(MigrateException.class, () -> files.inPlace(home.installation()));

            assertThat(refused.problem().what()).isEqualTo("The H2 database file is in use.");
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(H2FileFormat.of(home.file())).hasValue(1);
    }

    @Test
    void aWrongPasswordChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(home.file());
        LegacyHome wrong = home("wrong");

        MigrateException refused =
                catchThrowableOfType(MigrateException.class, () -> files.inPlace(wrong.installation()));

        assertThat(refused.problem().what()).isEqualTo("The database refuses the user or the password.");
        assertThat(refused.problem().text()).doesNotContain("wrong,");
        assertThat(Files.readAllBytes(home.file())).isEqualTo(before);
    }

    @Test
    void withoutTheOldH2TheToolSaysWhatIsMissing() {
        LegacyFiles without = new LegacyFiles(folder.resolve("nothing"), notes::add);

        MigrateException refused =
                catchThrowableOfType(MigrateException.class, () -> without.inPlace(home.installation()));

        assertThat(refused.problem().why()).contains("H2 1.4.199 that comes with this tool is not there");
    }

    private List<Path> originals() throws Exception {
        try (Stream<Path> kept = Files.list(folder.resolve("work").resolve(LegacyFiles.ORIGINALS))) {
            return kept.filter(Files::isRegularFile).toList();
        }
    }

    private static Connection open(Installation installation) throws SQLException {
        var settings = installation.databases().get(Role.AM);
        java.util.Properties account = new java.util.Properties();
        account.setProperty("user", settings.username());
        account.setProperty("password", settings.password().reveal());
        return new org.h2.Driver().connect(new H2Dialect().connectionUrl(settings.url()), account);
    }

    private static void requireObjects(Statement statement, String table) throws Exception {
        try (ResultSet rows = statement.executeQuery("SELECT ID, DATA, TEXT FROM " + table + " ORDER BY ID")) {
            for (int id = 0; id < 10; id++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBytes(2)).as(table + " " + id).isEqualTo(LegacyCase.blob(id));
                assertThat(rows.getString(3)).as(table + " " + id).isEqualTo(LegacyCase.clob(id));
            }
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBytes(2)).isNull();
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
