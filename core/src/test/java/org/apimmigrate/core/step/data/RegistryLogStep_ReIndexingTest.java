package org.apimmigrate.core.step.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.TimeZone;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.memory.MemoryInstallation;
import org.apimmigrate.core.memory.RegistryRows;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing disappears from search (defect D-29), and what is of no use goes. */
class RegistryLogStep_ReIndexingTest {

    private static final String DOCUMENT = "application/vnd.wso2-document+xml";
    private static final String API = RegistryRows.workingCopy("admin", "Orders", "1.0");

    private final RegistryLogStep step = new RegistryLogStep();
    private MemoryInstallation installation;

    @BeforeEach
    void open() throws Exception {
        installation = MemoryInstallation.of400();
        installation.registry().artifact(-1234, "u1", "admin", "Orders", "1.0");
    }

    @AfterEach
    void close() throws Exception {
        installation.close();
    }

    @Test
    void theNewestRowOfAPathStays() {
        installation.registry().log(-1234, API, 0);
        installation.registry().log(-1234, API, 1);
        installation.registry().log(-1234, API, 4, "tag");

        installation.run(step);

        assertThat(actions(API)).containsExactly("4");
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void rowsThatAreAddedHaveTheSameTimeInEveryZone() {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Colombo"));

            // a driver sends what the clock on the wall shows
            assertThat(installation.plan(step))
                    .flatExtracting(Change::statements)
                    .flatExtracting(SqlStatement::parameterRows)
                    .flatExtracting(parameters -> parameters)
                    .filteredOn(Timestamp.class::isInstance)
                    .extracting(Object::toString)
                    .containsExactly("2026-11-01 00:00:00.0");
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void aNewerRowThatTheIndexerIgnoresDoesNotCostTheOneThatItReads() {
        installation.registry().log(-1234, API, 1);
        for (int ignored : List.of(6, 12, 13, 14, 16, 17)) {
            installation.registry().log(-1234, API, ignored);
        }

        installation.run(step);

        assertThat(actions(API)).containsExactly("1");
    }

    @Test
    void copiesStayAndHideNothing() {
        installation.registry().log(-1234, API, 1);
        installation.registry().log(-1234, API, 11, "/elsewhere");
        installation.registry().log(-1234, API, 11, "/elsewhere/too");

        installation.run(step);

        assertThat(actions(API)).containsExactlyInAnyOrder("1", "11", "11");
    }

    @Test
    void rowsOfPathsThatAreGoneGo() {
        installation.registry().log(-1234, API, 1);
        installation.registry().log(-1234, "/gone", 0);
        installation.registry().log(-1234, "/gone/too", 7);
        installation.registry().log(-1234, "/never/deleted/by/row", 6);

        installation.run(step);

        assertThat(paths()).containsExactly(API);
    }

    @Test
    void aPathThatWasDeletedAndMadeAgainStays() {
        installation.registry().log(-1234, API, 0);
        installation.registry().log(-1234, API, 7);
        installation.registry().log(-1234, API, 0);

        installation.run(step);

        assertThat(actions(API)).containsExactly("0");
    }

    @Test
    void collectionsAreKeptLikeResources() {
        String collection = API.substring(0, API.lastIndexOf('/'));
        installation.registry().log(-1234, API, 1);
        installation.registry().log(-1234, collection, 0);

        installation.run(step);

        assertThat(paths()).containsExactlyInAnyOrder(API, collection);
    }

    @Test
    void apisAndDocumentsWithoutARowAreGivenOne() {
        String document = RegistryRows.DATA + "/provider/admin/Orders/1.0/documentation/Guide";
        installation.registry().resource(-1234, document, DOCUMENT, "<metadata/>");
        installation.registry().log(-1234, API, 17);

        assertThat(installation.run(step)).isEqualTo(3);

        assertThat(actions(API)).containsExactly("1");
        assertThat(actions(document)).containsExactly("1");
        assertThat(installation.plan(step)).as("second time").isEmpty();
    }

    @Test
    void revisionsAndOtherFilesNeedNone() {
        installation.registry().log(-1234, API, 1);
        installation.registry().revision(-1234, "u1", 1, "admin", "Orders", "1.0");
        installation
                .registry()
                .resource(
                        -1234, RegistryRows.DATA + "/provider/admin/Orders/1.0/swagger.json", "application/json", "{}");

        assertThat(installation.plan(step)).isEmpty();
    }

    @Test
    void aResourceThatOnlyACopyNamesIsFoundByIt() {
        installation.registry().log(-1234, "/source", 11, API);

        assertThat(installation.plan(step)).isEmpty();
    }

    @Test
    void tenantsAreKeptApart() {
        installation.tenant(1, "acme.com");
        installation.registry().artifact(1, "u2", "admin", "Orders", "1.0");
        installation.registry().log(1, API, 1);

        installation.run(step);

        assertThat(installation.column(
                        Role.REGISTRY, "SELECT REG_TENANT_ID FROM REG_LOG WHERE REG_PATH = ? ORDER BY 1", API))
                .containsExactly("-1234", "1");
    }

    @Test
    void rowsOfARemovedTenantAreNotTouched() {
        installation.registry().log(-1234, API, 1);
        installation.registry().log(99, "/gone", 7);

        assertThat(installation.plan(step)).isEmpty();
    }

    @Test
    void pathsThatDifferInCaseAreDifferentPaths() {
        String upper = RegistryRows.workingCopy("admin", "ORDERS", "1.0");
        installation.registry().resource(-1234, upper, ArtifactXml.MEDIA_TYPE, "<metadata/>");
        installation.registry().log(-1234, API, 1);
        installation.registry().log(-1234, upper, 1);

        assertThat(installation.plan(step)).isEmpty();
    }

    @Test
    void manyRowsAreDeletedInBoundedChanges() {
        installation.registry().log(-1234, API, 1);
        for (int i = 0; i < 450; i++) {
            installation.registry().log(-1234, "/gone/" + i, 0);
        }

        assertThat(installation.plan(step)).hasSize(3).allMatch(change -> change.estimatedRows() <= 200);
        assertThat(installation.run(step)).isEqualTo(450);
    }

    private List<String> actions(String path) {
        return installation.column(
                Role.REGISTRY, "SELECT REG_ACTION FROM REG_LOG WHERE REG_PATH = ? ORDER BY REG_LOG_ID", path);
    }

    private List<String> paths() {
        return installation.column(Role.REGISTRY, "SELECT REG_PATH FROM REG_LOG ORDER BY REG_LOG_ID");
    }
}
