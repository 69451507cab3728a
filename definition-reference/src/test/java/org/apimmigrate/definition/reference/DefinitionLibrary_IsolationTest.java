package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apimmigrate.definition.DefinitionJudge;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries stay apart from the rest of the program, and serve many threads. */
class DefinitionLibrary_IsolationTest extends Judging {

    @Test
    void theImplementationHasAClassLoaderOfItsOwn() throws Exception {
        DefinitionJudge judge = library.judge();
        ClassLoader loader = judge.getClass().getClassLoader();

        assertThat(loader).isNotSameAs(DefinitionJudge.class.getClassLoader());
        assertThat(loader.loadClass(DefinitionJudge.class.getName())).isSameAs(DefinitionJudge.class);
        assertThat(loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper")
                        .getClassLoader())
                .isSameAs(loader);
        assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.Test"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void includedDocumentsAreReadByTheHardenedParser() throws Exception {
        ClassLoader loader = library.judge().getClass().getClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            assertThat(javax.xml.parsers.DocumentBuilderFactory.newInstance()
                            .getClass()
                            .getName())
                    .endsWith("HardenedDocumentBuilderFactory");
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
    }

    @Test
    void manyThreadsGetTheSameVerdicts() throws Exception {
        Map<Boolean, List<DefinitionCase>> byOutcome = DefinitionCase.all().stream()
                .collect(java.util.stream.Collectors.partitioningBy(given -> given.outcome() == Outcome.ACCEPTED));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> verdicts = new ArrayList<>();
            for (DefinitionCase given : byOutcome.get(true)) {
                verdicts.add(threads.submit(() ->
                        library.judge().judge(given.kind(), given.content()).valid()));
            }
            for (DefinitionCase given : byOutcome.get(false)) {
                verdicts.add(threads.submit(() ->
                        !library.judge().judge(given.kind(), given.content()).valid()));
            }
            for (Future<Boolean> verdict : verdicts) {
                assertThat(verdict.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFolderWithoutTheLibrariesIsSaidSo(@TempDir Path empty) {
        assertThatThrownBy(() -> DefinitionLibrary.load(empty, Limits.standard()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(empty.toString());
    }

    @Test
    void aClosedLibraryDoesNotJudge() {
        DefinitionLibrary closed = DefinitionLibrary.load(Limits.standard());
        DefinitionJudge judge = closed.judge();
        closed.close();

        assertThatThrownBy(() -> judge.judge(DefinitionKind.GRAPHQL, new byte[0]))
                .hasMessageContaining("closed");
    }
}
