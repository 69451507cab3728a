package org.apimmigrate.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.prepare.PreparedVerdicts;
import org.apimmigrate.core.prepare.VerdictRecorder;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.PrepareOperation;
import org.apimmigrate.core.run.PrepareResult;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.Parts;
import org.apimmigrate.core.session.SessionRequest;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code prepare} has kept spares work, never a finding; and what is not its own is set aside. */
@ExtendWith(TestServersExtension.class)
abstract class PrepareContract {

    private static final String CHECK = "apiDefinitionValidation";
    private static final byte[] OTHER =
            "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"changed\"},\"paths\":{}}".getBytes(StandardCharsets.UTF_8);

    private static final SampleOptions FLAWED = SampleOptions.flawed();

    private final TestDbms dbms;
    private TestInstallation sample;

    PrepareContract(TestDbms dbms) {
        this.dbms = dbms;
    }

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(dbms, FLAWED);
    }

    @Test
    void nothingIsJudgedWhereNothingHasChanged() {
        Looked fresh = look(sample);
        prepare(sample);

        Looked prepared = look(sample);

        assertThat(fresh.judged()).isGreaterThan(10);
        assertThat(prepared.messages()).singleElement().asString().contains("verdicts on definitions are kept");
        assertThat(prepared.judged()).isZero();
        assertThat(prepared.findings()).isEqualTo(fresh.findings());
    }

    @Test
    void onlyWhatHasChangedIsJudged() {
        prepare(sample);
        int changed = sample.database(Role.REGISTRY)
                .update(
                        "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID IN (SELECT REG_CONTENT_ID FROM REG_RESOURCE"
                                + " WHERE REG_NAME = 'swagger.json') AND MOD(REG_CONTENT_ID, 10) = 0",
                        (Object) OTHER);

        Looked prepared = look(sample);

        assertThat(changed).isPositive();
        // all of them have the same content
        assertThat(prepared.judged()).isEqualTo(1);
        assertThat(prepared.findings()).isEqualTo(lookAfresh(sample).findings());
    }

    @Test
    void whatIsNotItsOwnIsSetAsideAsAWhole(TestDatabases databases) throws IOException {
        prepare(sample);
        Looked fresh = lookAfresh(sample);
        Path folder = sample.work().resolve("prepared");
        Path right = databases.folder().resolve("right");
        copy(folder, right);
        String unreal = "{\"kind\":\"OPENAPI\",\"sha256\":\"" + "0".repeat(64) + "\"}\n";
        Map<Tampering, String> tampered = new LinkedHashMap<>();
        tampered.put(
                () -> edit(verdicts(sample), text -> text.replaceFirst(",\"reasons\":\\[.*?}]", "")),
                "its content is not what prepare has written");
        tampered.put(
                () -> edit(verdicts(sample), text -> text + unreal), "its content is not what prepare has written");
        tampered.put(
                () -> edit(verdicts(sample), text -> "{\"kind\":\"\u001b[2J\"}\n"),
                "it cannot be read, not a line of JSON");
        tampered.put(() -> Files.delete(verdicts(sample)), "a file of it is not there any more");
        tampered.put(
                () -> {
                    Files.copy(verdicts(sample), sample.work().resolve("verdicts-1.jsonl"));
                    manifest("\"file\" : \"[^\"]*\"", "\"file\" : \"../verdicts-1.jsonl\"");
                },
                "it names a file that no run of this tool writes");
        tampered.put(
                () -> manifest("\"rules\" : \"[^\"]*\"", "\"rules\" : \"" + "0".repeat(64) + "\""),
                "another build of this tool");
        tampered.put(() -> manifest("\"format\" : 1", "\"format\" : 2"), "another version of this tool");
        tampered.put(() -> edit(folder.resolve("prepared.json"), text -> "[]"), "it cannot be read");
        for (Map.Entry<Tampering, String> each : tampered.entrySet()) {
            copy(right, folder);
            each.getKey().run();
            isSetAside(each.getValue(), fresh);
        }
    }

    @Test
    void whatWasPreparedForOtherDatabasesIsSetAside(TestDatabases databases) throws IOException {
        TestInstallation other = databases.sample(dbms, FLAWED);
        prepare(other);
        copy(other.work().resolve("prepared"), sample.work().resolve("prepared"));

        isSetAside("it was prepared for other databases", lookAfresh(sample));
    }

    @Test
    void aRunThatWasEndedLeavesWhatWasPreparedBefore() throws IOException {
        prepare(sample);
        endInTheMiddle();

        assertThat(look(sample).judged()).isZero();

        prepare(sample);
        try (Stream<Path> files = Files.list(sample.work().resolve("prepared"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFirstRunThatWasEndedLeavesNothingThatCounts() {
        endInTheMiddle();

        Looked looked = look(sample);

        assertThat(looked.messages()).isEmpty();
        assertThat(looked.judged()).isPositive();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheReason() throws IOException {
        Files.writeString(sample.work().resolve("prepared"), "a file is where the folder has to be");

        assertThatThrownBy(() -> prepare(sample))
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT))
                .hasMessageContaining("What was prepared cannot be kept")
                .hasMessageContaining("the verdicts cannot be kept in " + sample.work());
    }

    @Test
    void aMigratedInstallationIsRefused(TestDatabases databases) {
        TestInstallation clean = databases.sample(dbms, SampleOptions.small());
        new TestTool(clean).migrate();

        assertThatThrownBy(() -> prepare(clean))
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION))
                .hasMessageContaining("There is nothing to prepare");
        assertThat(clean.work().resolve("prepared").resolve("prepared.json")).doesNotExist();
    }

    private void isSetAside(String why, Looked fresh) {
        Looked looked = look(sample);
        assertThat(looked.messages())
                .singleElement()
                .asString()
                .contains("is not used: ", why, "All definitions are judged")
                .doesNotContain("\u001b");
        assertThat(looked.judged()).as(why).isEqualTo(fresh.judged()).isPositive();
        assertThat(looked.findings()).as(why).isEqualTo(fresh.findings());
    }

    /** One way to meddle with a prepared folder. */
    @FunctionalInterface
    private interface Tampering {
        void run() throws IOException;
    }

    /** The folder is then as the other is. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> there = Files.list(to)) {
            for (Path file : there.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** Some verdicts are written, and then the process is gone. */
    private void endInTheMiddle() {
        VerdictRecorder recorder = new VerdictRecorder(sample.work(), "killed");
        analyze(sample, List.of(recorder), new ArrayList<>());
    }

    private static PrepareResult prepare(TestInstallation installation) {
        VerdictRecorder recorder = new VerdictRecorder(installation.work(), "prepare-" + System.nanoTime());
        try (recorder;
                OpenSession open = open(installation, recorder)) {
            return new PrepareOperation(open.session(), recorder).run();
        }
    }

    /** With what was prepared. */
    private static Looked look(TestInstallation installation) {
        List<String> messages = new ArrayList<>();
        return analyze(installation, List.of(new PreparedVerdicts(installation.work(), messages::add)), messages);
    }

    /** Without. */
    private static Looked lookAfresh(TestInstallation installation) {
        return analyze(installation, List.of(), new ArrayList<>());
    }

    private static Looked analyze(
            TestInstallation installation, List<DefinitionObserver> observers, List<String> messages) {
        Counting counting = new Counting();
        List<DefinitionObserver> all = new ArrayList<>(observers);
        all.add(counting);
        try (OpenSession open = open(installation, DefinitionObserver.all(all))) {
            List<Finding> findings = new AnalyzeOperation(open.session())
                    .run(check -> check.name().equals(CHECK))
                    .findings();
            return new Looked(findings, Objects.requireNonNull(counting.judge).judged(), messages);
        }
    }

    private static OpenSession open(TestInstallation installation, DefinitionObserver observer) {
        return installation
                .sessions(Parts.ALL, Clock.systemUTC(), "test")
                .open(installation.installation(), SessionRequest.of("test").withDefinitions(observer));
    }

    private static Path verdicts(TestInstallation installation) throws IOException {
        try (Stream<Path> files = Files.list(installation.work().resolve("prepared"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void manifest(String pattern, String replacement) throws IOException {
        edit(
                sample.work().resolve("prepared").resolve("prepared.json"),
                text -> text.replaceFirst(pattern, replacement));
    }

    /**
     * What an analysis of the definitions came to.
     *
     * @param judged contents that were judged, and not known
     */
    private record Looked(List<Finding> findings, long judged, List<String> messages) {}

    /** Keeps the judge, which counts. */
    private static final class Counting implements DefinitionObserver {

        private StoredDefinitionJudge judge;

        @Override
        public void begin(Context context, DefinitionLibrary library, StoredDefinitionJudge of) {
            judge = of;
        }

        @Override
        public void judged(ApiFolder folder, Map<DefinitionFile, Verdict> verdicts) {}
    }
}
