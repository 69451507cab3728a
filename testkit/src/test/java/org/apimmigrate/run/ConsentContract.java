package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.run.Consent;
import org.apimmigrate.core.run.MigrateOperation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.run.Proposal;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person is asked after the checks and before the first write, with what was looked up for the question. */
@ExtendWith(TestServersExtension.class)
abstract class ConsentContract {

    private final List<Proposal> seen = new ArrayList<>();

    abstract TestDbms dbms();

    /** What the DBMS has a name for; a DBMS without schemas gives none. */
    abstract boolean hasSchemas();

    @Test
    void aRefusalLeavesEverythingAsItWasAndTheProposalIsTrue(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        TestTool tool = new TestTool(sample);
        Snapshot before = tool.reading(session -> Snapshot.of(session.context()));

        refuse(tool, MigrateOptions.DEFAULTS);

        Snapshot after = tool.reading(session -> Snapshot.of(session.context()));
        assertThat(after).isEqualTo(before);
        Proposal proposal = seen.get(0);
        assertThat(proposal.continued()).isNull();
        assertThat(proposal.databases())
                .isNotEmpty()
                .allSatisfy(place -> {
                    assertThat(place.database()).isNotEmpty();
                    assertThat(place.user()).isNotEmpty();
                    assertThat(place.schema().isEmpty()).isEqualTo(!hasSchemas());
                })
                .anySatisfy(place -> assertThat(place.roles()).contains(Role.AM));
        assertThat(proposal.rows()).isPositive();
        assertThat(proposal.tables()).isPositive();
        assertThat(proposal.expectedMillis()).isPositive();
        assertThat(proposal.pointOfNoReturn())
                .hasValueSatisfying(step -> assertThat(step.id()).isEqualTo(StepId.SCHEMA_EXPAND));
        assertThat(proposal.restorePoint()).isNotNull();
        assertThat(proposal.restorePoint()).doesNotExist();
        assertThat(proposal.freeBytes()).isPositive();

        assertThat(tool.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void aContinuedMigrationAsksAgainWithWhatIsLeft(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        TestTool tool = new TestTool(sample);
        tool.migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.SCHEMA_TIGHTEN, null));
        Snapshot before = tool.reading(session -> Snapshot.of(session.context()));

        refuse(tool, MigrateOptions.DEFAULTS);

        Snapshot after = tool.reading(session -> Snapshot.of(session.context()));
        assertThat(after).isEqualTo(before);
        Proposal proposal = seen.get(0);
        assertThat(proposal.continued()).isNotNull();
        assertThat(proposal.pointOfNoReturn()).isEmpty();
        assertThat(proposal.restorePointMade()).isTrue();
        assertThat(proposal.restorePoint()).isDirectory();
        assertThat(tool.migrate().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void nobodyIsAskedWhereSomethingBlocksOrNothingIsToDo(TestDatabases databases) {
        TestTool blocked = new TestTool(databases.sample(
                dbms(), ResumeContract.sampleOptions().withFlaws(Set.of(Flaw.REVISION_METADATA_ORPHAN))));
        assertThatThrownBy(() -> migrate(blocked, MigrateOptions.DEFAULTS, this::refused))
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BLOCKED));

        TestTool done = new TestTool(databases.sample(dbms(), ResumeContract.sampleOptions()));
        done.migrate();
        migrate(done, MigrateOptions.DEFAULTS, this::refused);

        assertThat(seen).isEmpty();
    }

    /** While a person thinks, a server may write. */
    @Test
    void whatBlocksSinceTheQuestionIsFound(TestDatabases databases) {
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        TestTool tool = new TestTool(sample);

        assertThatThrownBy(() -> migrate(tool, MigrateOptions.DEFAULTS, proposal -> {
                    sample.database(Role.AM)
                            .execute(
                                    "INSERT INTO AM_REVISION (ID, API_UUID, REVISION_UUID) VALUES (9, 'gone', 'gone')");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BLOCKED));
    }

    private void refuse(TestTool tool, MigrateOptions options) {
        assertThatThrownBy(() -> migrate(tool, options, this::refused))
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED));
    }

    private boolean refused(Supplier<Proposal> proposal) {
        seen.add(proposal.get());
        throw new MigrateException(Kind.INTERRUPTED, new Problem("Nothing was done", "the question", "no", "again"));
    }

    private static void migrate(TestTool tool, MigrateOptions options, Consent consent) {
        tool.writing((session, gate) -> new MigrateOperation(session, gate).run(options, consent));
    }
}
