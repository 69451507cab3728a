package org.apimmigrate.sampledata;

import java.util.ArrayList;
import java.util.List;

/**
 * The versions of one name in rising order, as people understand them and as the rules of facts/steps.md#step-8 have it. Members of an inner
 * list tie. Written down manually, so that a test can trust it more than a comparator.
 */
record VersionPlan(List<List<String>> ascending) {
    private static final List<VersionPlan> PLANS = List.of(
            new VersionPlan(List.of(List.of("1.0.0"), List.of("1.9.0"), List.of("1.10.0"))),
            new VersionPlan(List.of(List.of("v1"), List.of("v2"), List.of("v10"))),
            new VersionPlan(List.of(List.of("2.0.0-beta"), List.of("2.0.0"), List.of("2.1"))),
            new VersionPlan(List.of(List.of("1.0", "1.0.0"), List.of("2"))),
            new VersionPlan(List.of(List.of("1.0.0-beta9"), List.of("1.0.0-beta10"), List.of("1.0.0"))),
            new VersionPlan(List.of(List.of("alpha"), List.of("beta"), List.of("1"))),
            new VersionPlan(List.of(List.of("2.0"), List.of("20220101"), List.of("99999999999"))));

    /** A plan with exactly so many versions. */
    static VersionPlan of(int number, int versions) {
        VersionPlan plan = PLANS.get(number % PLANS.size());
        List<List<String>> chosen = new ArrayList<>();
        int count = 0;
        for (List<String> equal : plan.ascending) {
            List<String> kept = equal.subList(0, Math.min(equal.size(), versions - count));
            if (!kept.isEmpty()) {
                chosen.add(kept);
                count += kept.size();
            }
        }
        for (int more = 0; count < versions; more++, count++) {
            chosen.add(List.of("999999999999." + more));
        }
        return new VersionPlan(chosen);
    }

    /** The versions in the order in which they were made: not the rising one. */
    List<String> created() {
        List<String> versions = new ArrayList<>();
        ascending.forEach(versions::addAll);
        java.util.Collections.rotate(versions, 1);
        return versions;
    }
}
