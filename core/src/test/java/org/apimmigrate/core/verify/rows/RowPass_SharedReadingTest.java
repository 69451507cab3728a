package org.apimmigrate.core.verify.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.verify.InvariantResult;
import org.apimmigrate.core.verify.SharedInvariant;
import org.junit.jupiter.api.Test;

/** Invariants that share a pass see each part once, and do not disturb each other. */
class RowPass_SharedReadingTest extends InvariantCase {

    private final List<String> read = new ArrayList<>();
    private final Letters pass = new Letters();

    @Test
    void readsEachPartOnceForAllOfThem() {
        List<InvariantResult> results =
                run(new Refuses("I-90", "b"), new Refuses("I-91", "c"), new Refuses("I-92", "z"));

        assertThat(read).containsExactly("a", "b", "c");
        assertThat(results).extracting(InvariantResult::id).containsExactly("I-90", "I-91", "I-92");
        assertThat(results).extracting(InvariantResult::violations).containsExactly(1L, 1L, 0L);
    }

    @Test
    void isNotEndedByOneThatFails() {
        List<InvariantResult> results = run(new Fails("I-90"), new Refuses("I-91", "c"));

        assertThat(results.get(0).couldNotRun()).isEqualTo("it fell over at a");
        assertThat(results.get(0).holds()).isFalse();
        assertThat(results.get(1).violations()).isEqualTo(1);
        assertThat(read).containsExactly("a", "b", "c");
    }

    @Test
    void endsWhereASafePointSaysSo() {
        assertThatThrownBy(() -> pass.run(installation.context(), List.of(new Refuses("I-90", "b")), () -> {
                    throw new IllegalStateException("a person asked for it");
                }))
                .hasMessage("a person asked for it");
    }

    @Test
    void givesWhatEachOfThemFindsAlone() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        api(2, 1, "bob@acme.com", "Orders", "2.0", "1690000000000");
        installation.shared("UPDATE REG_RESOURCE SET REG_UUID = 'x' WHERE REG_UUID = 'u2'");
        revision(1, "u1", 1, null);
        List<SharedInvariant> invariants = List.of(
                new VersionComparableInvariant(CLOCK),
                new ArtifactVersionComparableInvariant(),
                new RevisionVersionComparableInvariant(),
                new VersionOrderInvariant());

        List<InvariantResult> together = VersionPass.ONE.run(installation.context(), invariants, () -> {});

        assertThat(together)
                .isEqualTo(invariants.stream().map(installation::check).toList());
        assertThat(together).filteredOn(result -> !result.holds()).hasSizeGreaterThan(1);
    }

    private List<InvariantResult> run(SharedInvariant... invariants) {
        return pass.run(installation.context(), List.of(invariants), () -> {});
    }

    /** Three parts. */
    private final class Letters extends RowPass<String> {

        @Override
        Optional<String> missing(Context context) {
            return Optional.empty();
        }

        @Override
        void each(Context context, Consumer<String> next) {
            for (String letter : List.of("a", "b", "c")) {
                read.add(letter);
                next.accept(letter);
            }
        }
    }

    private abstract class OfLetters implements RowPass.Looking<String> {

        private final String id;

        OfLetters(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "made up";
        }

        @Override
        public RowPass<String> pass() {
            return pass;
        }
    }

    private final class Refuses extends OfLetters {

        private final String refused;

        Refuses(String id, String refused) {
            super(id);
            this.refused = refused;
        }

        @Override
        public Consumer<String> look(Context context, Tally tally) {
            return letter -> {
                if (letter.equals(refused)) {
                    tally.violation(letter);
                }
            };
        }
    }

    private final class Fails extends OfLetters {

        Fails(String id) {
            super(id);
        }

        @Override
        public Consumer<String> look(Context context, Tally tally) {
            return letter -> {
                throw new IllegalStateException("it fell over at " + letter);
            };
        }
    }
}
