package org.apimmigrate.core.registry.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Step version-comparable: what values a group of versions gets (facts/steps.md#step-8; defects D-6 to D-8). */
class VersionComparableAssignment_ValuesTest {

    private static final Instant BASE = Instant.parse("2026-11-01T00:00:00Z");
    private static final long DAY = 86_400_000L;
    private final VersionComparableAssignment assignment =
            new VersionComparableAssignment(BASE, BASE.plusSeconds(10 * 86_400));

    @Test
    void theHighestGetsTheBaseTimeAndTheOthersDaysBefore() {
        Map<String, String> values = assignment.valuesOf(List.of(api("1.10"), api("1.9"), api("2.0-beta")));

        long base = BASE.toEpochMilli();
        assertThat(values)
                .containsEntry("2.0-beta", Long.toString(base))
                .containsEntry("1.10", Long.toString(base - DAY))
                .containsEntry("1.9", Long.toString(base - 2 * DAY));
    }

    @Test
    void equalVersionsGetDifferentValuesTheSameInEveryRun() {
        Map<String, String> one = assignment.valuesOf(List.of(api("1.0"), api("1.0.0"), api("1")));
        Map<String, String> other = assignment.valuesOf(List.of(api("1"), api("1.0.0"), api("1.0")));

        assertThat(one).isEqualTo(other);
        assertThat(one.values()).doesNotHaveDuplicates();
    }

    @Test
    void valuesThatAreInOrderStay() {
        List<VersionedApi> group =
                List.of(api("1.0", "1600000000000"), api("1.1", "1600000086400"), api("1.2", "1700000000000"));

        assertThat(assignment.valuesOf(group))
                .containsEntry("1.0", "1600000000000")
                .containsEntry("1.1", "1600000086400")
                .containsEntry("1.2", "1700000000000");
    }

    @Test
    void valuesOfEqualVersionsStayInEitherOrder() {
        List<VersionedApi> group =
                List.of(api("1.0", "1600000000002"), api("1.0.0", "1600000000001"), api("1.1", "1600000000003"));

        assertThat(assignment.valuesOf(group))
                .containsEntry("1.0", "1600000000002")
                .containsEntry("1.0.0", "1600000000001");
    }

    @Test
    void wrongOrderMissingAndEqualValuesAreGivenAnew() {
        assertThat(assignment.valuesOf(List.of(api("1.0", "1700000000000"), api("1.1", "1600000000000"))))
                .doesNotContainValue("1600000000000");
        assertThat(assignment.valuesOf(List.of(api("1.0", "1700000000000"), api("1.1"))))
                .doesNotContainValue("1700000000000");
        assertThat(assignment
                        .valuesOf(List.of(api("1.0", "1700000000000"), api("1.0.0", "1700000000000")))
                        .values())
                .doesNotHaveDuplicates();
        assertThat(assignment
                        .valuesOf(List.of(api("1.0", "1700000000000"), api("1.1", "1700000000000")))
                        .values())
                .doesNotHaveDuplicates();
    }

    @Test
    void valuesOfOtherLengthTextAndTheFutureAreGivenAnew() {
        for (String odd :
                List.of("850000000000", "17000000000000", "170000000000x", "9999999999999", "0000000000001", "")) {
            assertThat(assignment.valuesOf(List.of(api("1.0", odd))))
                    .containsEntry("1.0", Long.toString(BASE.toEpochMilli()));
        }
    }

    @Test
    void aRunThatWasInterruptedGetsTheSameValues() {
        Map<String, String> all = assignment.valuesOf(List.of(api("1.0"), api("1.1"), api("1.2")));

        assertThat(assignment.valuesOf(List.of(api("1.0"), api("1.1", all.get("1.1")), api("1.2"))))
                .isEqualTo(all);
    }

    @Test
    void manyVersionsComeCloserTogetherInsteadOfLosingADigit() {
        List<VersionedApi> group = new ArrayList<>();
        IntStream.range(0, 20_000).forEach(i -> group.add(api("1." + i)));

        List<Long> values = assignment.valuesOf(group).values().stream()
                .map(Long::parseLong)
                .toList();

        assertThat(values).isSorted().doesNotHaveDuplicates();
        assertThat(values.get(0)).isGreaterThanOrEqualTo(1_000_000_000_000L);
        assertThat(values.get(values.size() - 1)).isEqualTo(BASE.toEpochMilli());
    }

    private static VersionedApi api(String version) {
        return api(version, null);
    }

    private static VersionedApi api(String version, String comparable) {
        return new VersionedApi("admin", version, comparable, version);
    }
}
