package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What hangs on a column or key that the migration changes is found before anything is changed, and what the check lets through stops
 * neither the migration nor the way back.
 */
@ExtendWith(TestServersExtension.class)
abstract class DependentsContract {

    abstract TestDbms dbms();

    /** Objects for which the DBMS would refuse a statement of the migration. */
    abstract List<CustomerObject> inTheWay();

    /** Objects that go with a column, or that do not work any more, and the migration does take place. */
    abstract List<CustomerObject> lost();

    /** Objects that have nothing to fear. */
    abstract List<String> harmless();

    private TestInstallation sample;
    private MigrationUnderTest migration;

    /**
     * Something of a customer's.
     *
     * @param name as in the subject of its finding, in lower case
     * @param back does a rollback, or nothing at all, make it what it was
     */
    record CustomerObject(String name, boolean back, String... statements) {}

    @BeforeEach
    void open(TestDatabases databases) {
        sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        migration = MigrationUnderTest.of(sample);
    }

    @Test
    void whatIsInTheWayIsFoundBeforeAnyChange() {
        make(inTheWay());
        Snapshot start = migration.snapshot();

        List<Finding> findings = findings("dependents");

        assertThat(names(findings)).containsExactlyInAnyOrderElementsOf(names(inTheWay().stream()));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.OBJECT_ON_CHANGED_COLUMN);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.blocks()).isTrue();
        });
        assertThatThrownBy(migration::migrate).isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                .isEqualTo(MigrateException.Kind.BLOCKED));
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
    }

    @Test
    void whatIsLetThroughStopsNeitherTheMigrationNorTheWayBack() {
        sample.database(Role.AM).execute(harmless());
        make(lost());

        List<Finding> findings = findings("dependents");

        assertThat(names(findings)).containsExactlyInAnyOrderElementsOf(names(lost().stream()));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.blocks()).isFalse();
        });
        assertThat(migration.migrate().outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(migration.verify().holds()).isTrue();
        RollbackResult back = migration.rollback();
        assertThat(back.rowDifferences()).isEmpty();
        assertThat(back.schemaDifferences()).isEmpty();
        assertThat(names(findings("dependents")))
                .containsExactlyInAnyOrderElementsOf(names(lost().stream().filter(CustomerObject::back)));
    }

    @Test
    void driftDoesNotPromiseThatTheyStay() {
        sample.database(Role.AM)
                .execute(
                        "ALTER TABLE AM_API_CATEGORIES ADD CONSTRAINT CUST_TENANT CHECK (TENANT_ID > -5000)",
                        "ALTER TABLE AM_SUBSCRIBER ADD CONSTRAINT CUST_NUMBER CHECK (EMAIL_ADDRESS <> 'nobody')");

        assertThat(findings("schemaDrift")).hasSize(2).allSatisfy(finding -> {
            boolean hangs = finding.subject().attributes().containsValue("AM_API_CATEGORIES");
            assertThat(finding.message().contains("OBJECT_ON_CHANGED_COLUMN")).isEqualTo(hangs);
        });
    }

    private void make(List<CustomerObject> objects) {
        objects.forEach(object -> sample.database(Role.AM).execute(object.statements()));
    }

    private List<Finding> findings(String check) {
        return migration
                .reading(session ->
                        new AnalyzeOperation(session).run(one -> one.name().equals(check)))
                .findings();
    }

    private static List<String> names(List<Finding> findings) {
        List<String> names = new ArrayList<>();
        findings.forEach(
                finding -> names.add(finding.subject().attributes().get("name").toLowerCase(Locale.ROOT)));
        return names;
    }

    private static List<String> names(Stream<CustomerObject> objects) {
        return objects.map(CustomerObject::name).toList();
    }
}
