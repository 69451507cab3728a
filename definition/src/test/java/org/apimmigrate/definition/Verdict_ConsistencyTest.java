package org.apimmigrate.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class Verdict_ConsistencyTest {

    @Test
    void invalidMeansThatThereIsAReason() {
        assertThat(Verdict.refused(Reason.of("why")).valid()).isFalse();
        assertThatThrownBy(() -> Verdict.refused(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void validMeansThatThereIsNone() {
        assertThat(Verdict.accepted(List.of()).valid()).isTrue();
        assertThatThrownBy(() -> new Verdict(Outcome.ACCEPTED, List.of(Reason.of("why")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
