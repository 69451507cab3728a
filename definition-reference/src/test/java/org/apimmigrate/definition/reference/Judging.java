package org.apimmigrate.definition.reference;

import java.nio.charset.StandardCharsets;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A library for the tests of one class, loaded as the program loads it. */
abstract class Judging {

    static DefinitionLibrary library;

    @BeforeAll
    static void load() {
        library = DefinitionLibrary.load(Limits.standard());
    }

    @AfterAll
    static void close() {
        library.close();
    }

    static Verdict judge(DefinitionKind kind, String text) {
        return library.judge().judge(kind, text.getBytes(StandardCharsets.UTF_8));
    }
}
