package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A definition that is too large to be judged was not refused by 4.1.0: the check has no answer. */
@ExtendWith(TestServersExtension.class)
class UnjudgedDefinition_H2Test {

    private static final int MORE_THAN_IS_JUDGED = 33 * 1024 * 1024;

    @Test
    void isNoInvalidOneButACheckThatCouldNotRun(TestDatabases databases) {
        TestInstallation sample =
                databases.sample(TestDbms.H2, SampleOptions.small().withApis(4));
        byte[] large = new byte[MORE_THAN_IS_JUDGED];
        Arrays.fill(large, (byte) ' ');
        sample.database(Role.REGISTRY)
                .update(
                        "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID ="
                                + " (SELECT MIN(REG_CONTENT_ID) FROM REG_RESOURCE WHERE REG_NAME = 'swagger.json')",
                        (Object) large);

        new TestTool(sample).reading(session -> {
            AnalyzeResult outcomes = new AnalyzeOperation(session)
                    .run(check -> Set.of("apiDefinitionValidation").contains(check.name()));
            assertThat(outcomes.findings()).isEmpty();
            assertThat(outcomes.outcomes()).singleElement().satisfies(outcome -> {
                assertThat(outcome.state()).isEqualTo(CheckOutcome.State.COULD_NOT_RUN);
                assertThat(outcome.reason()).contains("swagger.json has no verdict", "are not judged");
            });
            return null;
        });
    }
}
