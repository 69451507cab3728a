package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two runs never work on the same databases at once, and the second says who the first is. */
@ExtendWith(TestServersExtension.class)
abstract class RunLockContract {

    private static final int TRIES = 100;

    abstract TestDbms dbms();

    @Test
    void theSecondRunNamesTheFirst(TestDatabases databases) {
        MigrationUnderTest migration = MigrationUnderTest.of(databases.sample(dbms(), ResumeContract.sampleOptions()));
        List<MigrateException> refused = new ArrayList<>();
        MigrationUnderTest first = migration.heardBy(
                new RunListener() {
                    @Override
                    public void changeDone(StepId step, Change change, long rows, long millis) {
                        if (refused.isEmpty()) {
                            assertThatThrownBy(migration::migrate)
                                    .isInstanceOfSatisfying(MigrateException.class, refused::add);
                            assertThat(migration.status().holder()).isNotNull();
                        }
                    }
                },
                new StopSignal());

        first.migrate();

        assertThat(refused).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(MigrateException.Kind.LOCKED);
            assertThat(e.getMessage())
                    .contains("migrate", "process " + ProcessHandle.current().pid(), "since");
        });
        assertThat(migration.status().holder()).isNull();
    }

    /** The account may have no more rights there than to read, and analyze asks for none. */
    @Test
    void aUserStoreThatIsOnlyReadIsLeftAsItIs(TestDatabases databases) {
        TestInstallation sample =
                databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.FOUR));
        DatabaseUnderTest users = sample.database(Role.USER);
        users.execute(dropRegistryTables(sample));
        MigrationUnderTest migration = MigrationUnderTest.of(sample);
        Set<String> before = tables(migration);

        assertThat(migration.migrate().outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);

        assertThat(tables(migration)).isEqualTo(before).noneMatch(table -> table.startsWith("APIM_MIGRATE"));
    }

    private static Set<String> tables(MigrationUnderTest migration) {
        return migration.reading(session ->
                Set.copyOf(session.context().schema(Role.USER).tables().keySet()));
    }

    /** The sample's script makes both kinds of tables in each shared database, as the vendor's does. */
    private static List<String> dropRegistryTables(TestInstallation sample) {
        List<String> statements = new ArrayList<>();
        MigrationUnderTest.of(sample).reading(session -> {
            Map<String, Table> left =
                    new TreeMap<>(session.context().schema(Role.USER).tables());
            left.keySet().removeIf(name -> !name.startsWith("REG_"));
            while (!left.isEmpty()) {
                List<String> free = left.keySet().stream()
                        .filter(name -> left.values().stream()
                                .filter(table -> !table.name().equals(name))
                                .flatMap(table -> table.foreignKeys().stream())
                                .noneMatch(key -> key.refTable().equals(name)))
                        .toList();
                assertThat(free).isNotEmpty();
                free.forEach(name -> statements.add("DROP TABLE " + name));
                left.keySet().removeAll(free);
            }
            return null;
        });
        return statements;
    }

    @Test
    void inAHundredTriesTwoNeverHoldItTogether(TestDatabases databases) throws Exception {
        MigrationUnderTest migration = MigrationUnderTest.of(databases.sample(dbms(), ResumeContract.sampleOptions()));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        Callable<Void> contender = () -> {
            start.await();
            migration.contendForLock(TRIES / 2, () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                taken.incrementAndGet();
                Thread.yield();
                inside.decrementAndGet();
            });
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> both = List.of(threads.submit(contender), threads.submit(contender));
            start.countDown();
            for (Future<Void> one : both) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(taken.get()).isPositive();
        assertThat(most.get()).isEqualTo(1);
    }
}
