package org.apimmigrate.cli.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCode_ContractTest {

    @Test
    void theNumbersAreThoseOfTheContract() {
        Map<Integer, String> codes = new TreeMap<>();
        Arrays.stream(ExitCode.values()).forEach(exit -> codes.put(exit.code(), exit.name()));
        assertThat(codes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        0, "OK",
                        1, "DEFECT",
                        2, "CONFIGURATION",
                        3, "BLOCKED",
                        4, "DIFFERENCES",
                        5, "PARTIAL",
                        6, "ENVIRONMENT",
                        7, "LOCKED",
                        8, "UNKNOWN_OUTCOME",
                        130, "INTERRUPTED"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyExpectedFailureHasACodeOfItsOwnName(Kind kind) {
        assertThat(ExitCode.of(kind).name()).isEqualTo(kind.name());
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void theStatusIsOneOfFour(ExitCode exit) {
        assertThat(exit.status()).isIn("ok", "findings", "failed", "partial");
        assertThat(exit.status().equals("ok")).isEqualTo(exit.code() == 0);
    }
}
