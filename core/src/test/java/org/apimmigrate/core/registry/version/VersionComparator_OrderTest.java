package org.apimmigrate.core.registry.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of facts/steps.md#step-8, and orders that the fixtures expect. */
class VersionComparator_OrderTest {

    @ParameterizedTest
    @CsvSource({
        "1.9, 1.10",
        "2.0-SNAPSHOT, 2.0",
        "2.0.0, 2.0.0.wso2v4",
        "1.0.0-beta9, 1.0.0-beta10",
        "1.0.0-beta9, 1.0.0",
        "v1, v2",
        "v2, 1",
        "1.0.0a, 1.0.0",
        "alpha, beta",
        "beta, 1",
        "2.0, 20220101",
        "2147483647, 99999999999",
        "20210301123456, 20220101000000",
        "V2, v1",
        "1, 1.0-beta",
        "2021-03-01, 2021-11-15",
        "'', 1",
    })
    void isLess(String less, String greater) {
        assertThat(VersionComparator.compare(less, greater)).isNegative();
        assertThat(VersionComparator.compare(greater, less)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1.0, 1.0.0", "1, 1.0.0", "01, 1", "1.0.0-beta, 1.0.0-beta"})
    void isEqual(String one, String other) {
        assertThat(VersionComparator.compare(one, other)).isZero();
        assertThat(VersionComparator.compare(other, one)).isZero();
    }

    @Test
    void theTotalOrderKeepsEveryAnswerOfTheServerAndIsTransitive() {
        List<String> texts = List.of(
                "",
                "1",
                "1.0",
                "1.0.0",
                "1.0a",
                "1.0-beta1",
                "1.0-beta10",
                "v1",
                "V1",
                "2",
                "2.",
                ".",
                "..1",
                "1..2",
                "0",
                "-",
                "é");
        for (String a : texts) {
            for (String b : texts) {
                int server = VersionComparator.compare(a, b);
                if (server != 0) {
                    assertThat(VersionComparator.TOTAL.compare(a, b))
                            .as("%s, %s", a, b)
                            .matches(total -> Integer.signum(total) == Integer.signum(server));
                }
                for (String c : texts) {
                    if (VersionComparator.TOTAL.compare(a, b) <= 0 && VersionComparator.TOTAL.compare(b, c) <= 0) {
                        assertThat(VersionComparator.TOTAL.compare(a, c))
                                .as("%s <= %s <= %s", a, b, c)
                                .isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    @Test
    void tiesAreBrokenTheSameWayInEveryRun() {
        VersionedApi shorter = new VersionedApi("b", "1.0", null, "1");
        VersionedApi longer = new VersionedApi("a", "1.0.0", null, "2");
        VersionedApi other = new VersionedApi("c", "1.0", null, "0");

        assertThat(List.of(longer, other, shorter).stream().sorted(VersionedApi.ORDER))
                .containsExactly(shorter, other, longer);
    }
}
