package org.apimmigrate.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.step.StepId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class Pages_CompletenessTest {

    private static String tests;

    @BeforeAll
    static void readTheTestsOfAllModules() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(Pages_CompletenessTest::isTest).toList()) {
                text.append(file.getFileName())
                        .append('\n')
                        .append(Files.readString(file))
                        .append('\n');
            }
        }
        tests = text.toString();
    }

    @Test
    void everyCodeHasAPageWithATitle() {
        Pages pages = new Pages();
        List<String> without = new ArrayList<>();
        for (String code : pages.codes()) {
            boolean titled = pages.find(code)
                    .map(page ->
                            page.text().startsWith("# ") && page.text().lines().count() > 3)
                    .orElse(false);
            if (!titled) {
                without.add(code);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyFindingIsNamedByATest() {
        List<String> without = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            if (!named(code.name())) {
                without.add(code.name());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyStepIsNamedByATest() {
        List<String> without = new ArrayList<>();
        for (StepId step : StepId.values()) {
            if (!named(step.name()) && !named(step.id()) && !tests.contains(className(step) + "_")) {
                without.add(step.id());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyInvariantIsNamedByATest() {
        List<String> without = new ArrayList<>();
        for (int i = 1; i <= 28; i++) {
            if (!named("I-" + i) && !tests.contains(String.format(Locale.ROOT, "I%02d_", i))) {
                without.add("I-" + i);
            }
        }
        assertThat(without).isEmpty();
    }

    /** Tests of a step carry the name of its class. */
    private static String className(StepId step) {
        StringBuilder name = new StringBuilder();
        for (String word : step.id().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name + "Step";
    }

    private static boolean named(String name) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(tests)
                .find();
    }

    /**
     * Tests of other modules and of this one, but not this list itself. The flaws of the sample data count, since one test takes each of
     * them alone and asks for its finding.
     */
    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        boolean test = path.contains("/src/test/java/") && path.endsWith(".java");
        return path.endsWith("/flaw/Flaw.java") || test && !path.endsWith("Pages_CompletenessTest.java");
    }
}
