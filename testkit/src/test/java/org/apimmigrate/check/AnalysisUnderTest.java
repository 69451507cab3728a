package org.apimmigrate.check;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Analysis;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Checks;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.ExpectedCatalogs;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.registry.TenantLoader;
import org.apimmigrate.core.run.ChosenValues;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.testkit.TestInstallation;

/** The checks of rows, registry and definitions, run on the databases of a test. */
final class AnalysisUnderTest {

    /** Checks of schema and surroundings have tests of their own. */
    static final Set<String> DATA_CHECKS = Set.of(
            "apiAvailabilityValidation",
            "artifactXml",
            "apiDefinitionValidation",
            "apiDeployedGatewayTypeValidation",
            "endpointConfiguration",
            "urlMappingsOfDefinitions",
            "apiResourceLevelAuthSchemeValidation",
            "appThirdPartyKMValidation",
            "tenantConfigurations",
            "artifactTypes",
            "apiRows",
            "apiTenants",
            "rowTenants",
            "registryTenants",
            "applications",
            "keyManagers",
            "gatewayEnvironments",
            "defaultVersions",
            "urlMappings",
            "revisions",
            "gatewayArtifacts");

    private static final int THREADS = 2;

    /** What came out. */
    record Result(List<Finding> findings, List<CheckOutcome> outcomes) {

        Set<String> couldNotRun() {
            return outcomes.stream()
                    .filter(outcome -> outcome.state() == CheckOutcome.State.COULD_NOT_RUN)
                    .map(outcome -> outcome.check() + ": " + outcome.reason())
                    .collect(Collectors.toSet());
        }

        CheckOutcome of(String check) {
            return outcomes.stream()
                    .filter(outcome -> outcome.check().equals(check))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final TestInstallation installation;
    private final TenantSelection selection;
    private final DefinitionObserver observer;

    private AnalysisUnderTest(TestInstallation installation, TenantSelection selection, DefinitionObserver observer) {
        this.installation = installation;
        this.selection = selection;
        this.observer = observer;
    }

    static AnalysisUnderTest of(TestInstallation installation) {
        return new AnalysisUnderTest(installation, TenantSelection.ALL, DefinitionObserver.NONE);
    }

    AnalysisUnderTest only(Integer... tenants) {
        return new AnalysisUnderTest(installation, new TenantSelection(Set.of(tenants)), observer);
    }

    AnalysisUnderTest heardBy(DefinitionObserver other) {
        return new AnalysisUnderTest(installation, selection, other);
    }

    Result run() {
        return run(DATA_CHECKS);
    }

    Result run(Set<String> names) {
        List<Check> checks = Checks.all(observer).stream()
                .filter(check -> names.contains(check.name()))
                .toList();
        try (Databases databases = opener().openForReading(installation.installation(), THREADS)) {
            Context context = new Context(
                    installation.installation(),
                    databases,
                    TenantLoader.load(databases.of(Role.USER).reader()),
                    selection,
                    ChosenValues.of(databases, Clock.systemUTC()),
                    THREADS,
                    new ExpectedCatalogs(new CatalogFiles()));
            List<Finding> findings = new ArrayList<>();
            List<CheckOutcome> outcomes = new Analysis(checks).run(context, findings::add);
            return new Result(findings, outcomes);
        }
    }

    private static DatabaseOpener opener() {
        return new DatabaseOpener(
                settings -> {
                    try {
                        return DriverManager.getDriver(settings.url());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Dialects::forUrl);
    }
}
