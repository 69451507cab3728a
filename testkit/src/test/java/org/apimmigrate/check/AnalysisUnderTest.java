package org.apimmigrate.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Analysis;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.run.Session;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.Parts;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.core.session.SessionRequest;
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
        SessionFactory sessions = installation.sessions(
                Parts.ALL.withChecks(check -> names.contains(check.name())), Clock.systemUTC(), "test");
        SessionRequest request = SessionRequest.of("test")
                .withTenants(selection)
                .withThreads(THREADS)
                .withDefinitions(observer);
        try (OpenSession open = sessions.open(installation.installation(), request)) {
            Session session = open.session();
            List<Finding> findings = new ArrayList<>();
            List<CheckOutcome> outcomes = new Analysis(session.checks()).run(session.context(), findings::add);
            return new Result(findings, outcomes);
        }
    }
}
