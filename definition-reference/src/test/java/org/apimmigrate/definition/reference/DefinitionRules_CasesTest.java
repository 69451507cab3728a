package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One document per rule of 4.1.0. */
class DefinitionRules_CasesTest extends Judging {

    @ParameterizedTest
    @MethodSource("cases")
    void verdict(DefinitionCase given) {
        Verdict verdict = library.judge().judge(given.kind(), given.content());

        assertThat(verdict.outcome()).as("%s", verdict.reasons()).isEqualTo(given.outcome());
        if (!given.reason().isEmpty()) {
            Reason first = verdict.reasons().get(0);
            assertThat(first.message()).contains(given.reason());
            if (!given.place().isEmpty()) {
                assertThat(first.place()).isEqualTo(given.place());
            }
        }
    }

    static List<DefinitionCase> cases() {
        return DefinitionCase.all();
    }
}
