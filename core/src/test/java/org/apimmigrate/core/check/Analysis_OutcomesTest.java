package org.apimmigrate.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.CheckOutcome.State;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.OpenH2;
import org.junit.jupiter.api.Test;

/** A check passes, finds, does not apply or could not run; the last is never the first. */
final class Analysis_OutcomesTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void eachCheckHasItsOwnEnd() throws Exception {
        List<CheckOutcome> outcomes = run(
                check("passes", found -> {}),
                check("finds", found -> found.accept(finding("finds"))),
                check("fails", found -> {
                    throw new IllegalStateException("no such table");
                }),
                check("finds and fails", found -> {
                    found.accept(finding("finds and fails"));
                    throw new IllegalStateException("gone");
                }),
                new Other());

        assertThat(outcomes)
                .extracting(CheckOutcome::state)
                .containsExactly(
                        State.PASSED, State.FOUND, State.COULD_NOT_RUN, State.COULD_NOT_RUN, State.NOT_APPLICABLE);
        assertThat(outcomes.get(2).reason()).isEqualTo("no such table");
        assertThat(outcomes.get(3).findings()).isEqualTo(1);
        assertThat(findings).hasSize(2);
    }

    @Test
    void checksThatShareAPassRunInOneAndFailAlone() {
        SharedPass pass = new SharedPass();

        List<CheckOutcome> outcomes = new Analysis(List.copyOf(pass.checks())).run(null, findings::add);

        assertThat(pass.runs).isEqualTo(1);
        assertThat(outcomes).extracting(CheckOutcome::state).containsExactly(State.FOUND, State.COULD_NOT_RUN);
    }

    private List<CheckOutcome> run(Check... checks) throws Exception {
        try (OpenH2 open = new OpenH2()) {
            return new Analysis(List.of(checks)).run(open.context(), findings::add);
        }
    }

    private static Finding finding(String check) {
        return new Finding(
                FindingCode.OAS_INVALID,
                check,
                false,
                Role.REGISTRY,
                null,
                Subject.of("api", "id", "1"),
                "wrong",
                "fix");
    }

    private static Check check(String name, Consumer<Consumer<Finding>> work) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<FindingCode> codes() {
                return Set.of();
            }

            @Override
            public void run(Context context, Consumer<Finding> found) {
                work.accept(found);
            }
        };
    }

    private static final class Other implements Check {

        @Override
        public String name() {
            return "other";
        }

        @Override
        public Set<FindingCode> codes() {
            return Set.of();
        }

        @Override
        public Optional<String> notApplicable() {
            return Optional.of("not for this source");
        }

        @Override
        public void run(Context context, Consumer<Finding> found) {
            throw new IllegalStateException("it must not be run");
        }
    }

    private static final class SharedPass implements SharedCheck.Pass {

        private int runs;

        @Override
        public List<SharedCheck> checks() {
            return List.of(new Shared("one", this), new Shared("two", this));
        }

        @Override
        public Map<String, RuntimeException> run(Context context, Set<String> names, Consumer<Finding> found) {
            runs++;
            assertThat(names).containsExactlyInAnyOrder("one", "two");
            found.accept(finding("one"));
            return Map.of("two", new IllegalStateException("no library"));
        }
    }

    private record Shared(String name, SharedCheck.Pass pass) implements SharedCheck {

        @Override
        public Set<FindingCode> codes() {
            return Set.of();
        }
    }
}
