package org.apimmigrate.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word for one thing, and none that a reader has to translate twice. The list says what to write. */
class Words_PlainEnglishTest {

    private static final Path ROOT = Path.of("..");

    private static final Map<String, String> INSTEAD = new TreeMap<>(Map.ofEntries(
            Map.entry("told", "reported, or: determined, distinguished"),
            Map.entry("tells", "reports, shows"),
            Map.entry("beside", "next to, in addition to"),
            Map.entry("anew", "again"),
            Map.entry("once more", "again"),
            Map.entry("(?:is|are|was|were|been) through(?! (?:a|an|the|its|this)\\b)", "is completed"),
            Map.entry("leads? back", "returns to, rolls back"),
            Map.entry("makes? up for", "completes, corrects"),
            Map.entry("(?:go|goes|went|going) on(?! to\\b)", "continue"),
            Map.entry("by hand", "manually, manual task"),
            Map.entry("mend(?:s|ed|ing)?", "fix, correct"),
            Map.entry("for ever", "indefinitely"),
            Map.entry("(?:is|are|was|were) no 4\\.[01]\\.0", "is not a 4.1.0 schema"),
            Map.entry("stands(?! for\\b)", "is")));

    private static final Pattern NOT_WANTED =
            Pattern.compile("(?i)\\b(?:" + String.join("|", INSTEAD.keySet()) + ")(?![\\w-]|\\.sql)");

    /** Comments and texts of Java; names are not text. */
    private static final Pattern JAVA_TEXT =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/");

    /** Links keep the name of the file that they lead to, and code the name that it has. */
    private static final Pattern NAME =
            Pattern.compile("\\]\\([^)\\n]*\\)|\\{@(?:link|linkplain|value)[^}]*\\}|@param \\w+");

    @Test
    void noTextUsesAWordThatReadersHaveToTranslate() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            found.addAll(notWanted(ROOT.relativize(file).toString(), Files.readString(file)));
        }
        assertThat(found).as("words and what to write instead: %s", INSTEAD).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.md, It goes on., 1",
        "a.md, It goes on to the next., 0",
        "a.md, a [page](told.md), 0",
        "a.md, The row stands beside it., 2",
        "a.md, The digit stands for a text., 0",
        "A.java, int told = 0; // counted, 0",
        "A.java, int count = 0; // told, 1",
        "A.java, a(\"is told\"), 1",
        "A.java, /** {@link Told} of it */, 0"
    })
    void theRuleSeesTextAndNotNames(String file, String text, int count) {
        assertThat(notWanted(file, text)).hasSize(count);
    }

    @Test
    void theFilesAreReallyLookedAt() throws IOException {
        assertThat(files()).hasSizeGreaterThan(1_000);
    }

    private static List<String> notWanted(String file, String content) {
        List<String> found = new ArrayList<>();
        if (!file.endsWith(".java")) {
            collect(file, content, found);
            return found;
        }
        Matcher texts = JAVA_TEXT.matcher(content);
        while (texts.find()) {
            collect(file, texts.group(), found);
        }
        return found;
    }

    private static void collect(String file, String text, List<String> found) {
        String read = NAME.matcher(text).replaceAll("");
        Matcher words = NOT_WANTED.matcher(read);
        while (words.find()) {
            int from = Math.max(0, words.start() - 40);
            int to = Math.min(read.length(), words.end() + 40);
            found.add(file + ": " + read.substring(from, to).replaceAll("\\s+", " "));
        }
    }

    private static List<Path> files() throws IOException {
        return TextFiles.below(ROOT).stream()
                .filter(file -> !file.endsWith(Words_PlainEnglishTest.class.getSimpleName() + ".java"))
                .toList();
    }
}
