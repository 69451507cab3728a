package org.apimmigrate.definition.reference.corpus;

import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Outcome;
import org.apimmigrate.definition.Verdict;

/**
 * Judges a corpus and compares with the verdicts in its index. Not part of the tests: run it manually, see {@code docs/definitions.md}.
 *
 * <p>Arguments: the folder of the corpus.
 */
public final class CorpusComparison {

    private CorpusComparison() {}

    public static void main(String[] arguments) throws Exception {
        List<CorpusEntry> entries = CorpusEntry.read(Path.of(arguments[0]));
        boolean verbose = arguments.length > 1;
        int different = 0;
        long slowest = 0;
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard())) {
            for (CorpusEntry entry : entries) {
                long start = System.nanoTime();
                Verdict verdict = library.judge().judge(entry.kind(), entry.content());
                long millis = (System.nanoTime() - start) / 1_000_000;
                slowest = Math.max(slowest, millis);
                boolean crash = entry.outcome().equals("crash");
                boolean same = verdict.valid() == entry.valid();
                if (!same) {
                    different++;
                }
                if (!same || crash != (verdict.outcome() == Outcome.CRASHED) || verbose) {
                    System.out.printf(
                            "%s %s: expected %s at %s (%s), got %s %s %s%n",
                            same ? "same" : "DIFFERENT",
                            entry.file().getFileName(),
                            entry.outcome(),
                            entry.stage(),
                            entry.firstMessage(),
                            verdict.outcome(),
                            verdict.reasons(),
                            verdict.warnings());
                }
            }
        }
        System.out.printf(
                "%d documents, %d verdicts differ (%.3f %% equal), slowest %d ms%n",
                entries.size(), different, 100.0 * (entries.size() - different) / entries.size(), slowest);
    }
}
