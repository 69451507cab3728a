package org.apimmigrate.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a source or a page cites is in this repository: facts, defects, invariants, decisions, headings of pages. */
class Citations_ResolveTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FACTS = ROOT.resolve("docs/facts");

    private static final Pattern FACT = Pattern.compile("facts/([a-z-]+\\.md)(?:#([a-z0-9-]+))?");
    private static final Pattern DEFECT = Pattern.compile("\\bD-(\\d+)\\b");
    private static final Pattern INVARIANT = Pattern.compile("\\bI-(\\d+)\\b");
    private static final Pattern DECISION = Pattern.compile("\\bdecisions?[ /](\\d{4})\\b");
    private static final Pattern HEADING_LINK = Pattern.compile("\\]\\(([^)#\\s]*)#([^)\\s]+)\\)");

    /** Names of documents that readers of this repository do not have. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)\\bbehaviour,? (?:D-)?\\d|\\bfield notes \\d|\\bdata format,? (?:section )?\\d"
                    + "|\\bdefinitions \\d\\b|\\bdependencies \\d\\b|\\bspec \"?(?:findings|cli|behaviour|definitions)"
                    + "|\\bspec/|\\b(?:cli|behaviour|field-notes|data-format)\\.md\\b");

    /** Numbers of invariants that tests make up. */
    private static final int FIRST_MADE_UP = 90;

    private final Map<Path, Set<String>> headings = new HashMap<>();

    @Test
    void everyCitedFactDefectInvariantAndDecisionIsThere() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path file : TextFiles.below(ROOT)) {
            String text = Files.readString(file);
            String name = ROOT.relativize(file).toString();
            each(FACT, text, m -> missing(FACTS.resolve(m.group(1)), m.group(2)), name, lost);
            each(DEFECT, text, m -> missing(FACTS.resolve("defects.md"), "d-" + m.group(1)), name, lost);
            each(INVARIANT, text, m -> !isInvariant(Integer.parseInt(m.group(1))), name, lost);
            each(DECISION, text, m -> !isDecision(m.group(1)), name, lost);
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void nothingCitesADocumentThatIsNotHere() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : TextFiles.below(ROOT)) {
            if (!file.endsWith("Citations_ResolveTest.java")) {
                each(
                        ELSEWHERE,
                        Files.readString(file),
                        m -> true,
                        ROOT.relativize(file).toString(),
                        found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyLinkToAHeadingFindsIt() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path file : TextFiles.below(ROOT)) {
            if (file.toString().endsWith(".md")) {
                each(
                        HEADING_LINK,
                        Files.readString(file),
                        m -> !m.group(1).contains("://")
                                && missing(m.group(1).isEmpty() ? file : file.resolveSibling(m.group(1)), m.group(2)),
                        ROOT.relativize(file).toString(),
                        lost);
            }
        }
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Step 8, step-8",
        "D-13, d-13",
        "Not for 4.0.0, not-for-400",
        "After the vendor's migration, after-the-vendors-migration"
    })
    void headingsAreLinkedAsBrowsersOfRepositoriesDo(String heading, String anchor) {
        assertThat(anchor(heading)).isEqualTo(anchor);
    }

    /** The page for whoever adds a hop is a list of places; a place that has moved has to move there, too. */
    @Test
    void thePageAboutHopsNamesClassesThatAreThere() throws IOException {
        Set<String> classes = new HashSet<>();
        for (Path file : TextFiles.below(ROOT)) {
            classes.add(file.getFileName().toString().replaceFirst("\\.java$", ""));
        }
        String page = Files.readString(ROOT.resolve("docs/developers/add-a-hop.md"));
        List<String> named = Pattern.compile("`([A-Z][a-z]\\w+)`")
                .matcher(page)
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(classes).containsAll(named);
    }

    private interface Doubt {
        boolean about(Matcher citation) throws IOException;
    }

    private static void each(Pattern pattern, String text, Doubt doubt, String file, List<String> found)
            throws IOException {
        Matcher citations = pattern.matcher(text);
        while (citations.find()) {
            if (doubt.about(citations)) {
                found.add(file + ": " + citations.group());
            }
        }
    }

    private boolean missing(Path page, String anchor) throws IOException {
        return !Files.isRegularFile(page) || (anchor != null && !headings(page).contains(anchor));
    }

    private Set<String> headings(Path page) throws IOException {
        Set<String> known = headings.get(page);
        if (known == null) {
            known = new HashSet<>();
            for (String line : Files.readAllLines(page)) {
                if (line.startsWith("#")) {
                    known.add(anchor(line.replaceFirst("^#+\\s*", "")));
                }
            }
            headings.put(page, known);
        }
        return known;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    private static boolean isInvariant(int number) {
        return number >= FIRST_MADE_UP || Files.exists(ROOT.resolve("docs/invariants/I-" + number + ".md"));
    }

    private static boolean isDecision(String number) throws IOException {
        try (var files = Files.list(ROOT.resolve("docs/decisions"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(number + "-"));
        }
    }
}
