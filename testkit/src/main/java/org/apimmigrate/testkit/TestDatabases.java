package org.apimmigrate.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apimmigrate.sampledata.SampleContent;
import org.apimmigrate.sampledata.SampleDatabase;
import org.apimmigrate.sampledata.SampleInstallation;
import org.apimmigrate.sampledata.SampleOptions;

/** Gives databases and folders to one test and removes them after it. */
public final class TestDatabases implements AutoCloseable {
    private final TestServers servers;
    private final List<DatabaseUnderTest> given = new ArrayList<>();
    private final List<TestFolder> folders = new ArrayList<>();

    TestDatabases(TestServers servers) {
        this.servers = servers;
    }

    /** A fresh, empty database. */
    public DatabaseUnderTest empty(TestDbms dbms) {
        return remember(servers.of(dbms).empty(dbms));
    }

    /** A fresh database with the content of the template, which is made once in a test run. */
    public DatabaseUnderTest copyOf(TestDbms dbms, Template template) {
        DatabaseUnderTest original = servers.original(dbms + " template " + template.name(), () -> {
            DatabaseUnderTest made = servers.of(dbms).empty(dbms);
            template.fill().accept(made);
            return made;
        });
        return copy(original);
    }

    /** A sample in databases of its own. Samples of equal options are made once in a test run and copied. */
    public TestInstallation sample(TestDbms dbms, SampleOptions options) {
        Sample original = servers.original(dbms + " sample " + options, () -> makeSample(dbms, options));
        return new TestInstallation(
                options,
                original.databases().stream().map(this::copy).toList(),
                original.content(),
                dbms.withDriver(folder()));
    }

    /**
     * A sample to which something has been done, made once in a test run. Tests share it, so they may only read.
     *
     * @param what names what was done
     */
    public <R> Prepared<R> shared(
            TestDbms dbms, SampleOptions options, String what, Function<TestInstallation, R> work) {
        return servers.original(dbms + " " + what + " " + options, () -> {
            Sample made = makeSample(dbms, options);
            TestInstallation installation =
                    new TestInstallation(options, made.databases(), made.content(), dbms.withDriver(servers.folder()));
            return new Prepared<>(installation, work.apply(installation));
        });
    }

    /** A sample and what came of the work on it. */
    public record Prepared<R>(TestInstallation installation, R result) {}

    private Sample makeSample(TestDbms dbms, SampleOptions options) {
        List<DatabaseUnderTest> targets = new ArrayList<>();
        for (int i = 0; i < options.layout().databases(); i++) {
            targets.add(servers.of(dbms).empty(dbms));
        }
        List<SampleDatabase> samples =
                targets.stream().map(TestInstallation::sample).toList();
        SampleContent content = new SampleInstallation(options, samples).create();
        targets.forEach(servers.of(dbms)::filled);
        return new Sample(targets, content);
    }

    /** The same database, used by somebody who may read all of its tables and write none. */
    public DatabaseUnderTest onlyReading(DatabaseUnderTest database) {
        return servers.of(database.dbms()).onlyReading(database);
    }

    /** What a backup of the database would bring back elsewhere. Nobody may be connected to it. */
    public DatabaseUnderTest copy(DatabaseUnderTest original) {
        return remember(servers.of(original.dbms()).copy(original));
    }

    /** A new folder that goes with the test. */
    public Path folder() {
        TestFolder folder = new TestFolder("apimmigrate-test-");
        folders.add(folder);
        return folder.path();
    }

    private DatabaseUnderTest remember(DatabaseUnderTest database) {
        given.add(database);
        return database;
    }

    @Override
    public void close() {
        for (DatabaseUnderTest database : given) {
            servers.of(database.dbms()).drop(database);
        }
        folders.forEach(TestFolder::close);
    }

    private record Sample(List<DatabaseUnderTest> databases, SampleContent content) {}
}
