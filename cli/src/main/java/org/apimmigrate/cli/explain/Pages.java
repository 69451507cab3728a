package org.apimmigrate.cli.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apimmigrate.cli.advice.NameGuess;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.step.StepId;

/** Finds the page of a code. The pages are those of docs/, put into the jar by the build. */
public final class Pages {

    private static final int INVARIANTS = 28;

    /** A page: what it is about, and its Markdown. */
    public record Page(String code, String text) {}

    private static final Map<String, String> HEADINGS =
            Map.of("findings", "Findings", "steps", "Steps", "invariants", "Invariants", "exit-codes", "Exit codes");

    private final Map<String, String> resources = new LinkedHashMap<>();

    public Pages() {
        Arrays.stream(FindingCode.values()).forEach(code -> add(code.name(), "findings/" + code.name()));
        Arrays.stream(StepId.values()).forEach(step -> add(step.id(), "steps/" + step.id()));
        for (int i = 1; i <= INVARIANTS; i++) {
            add("I-" + i, "invariants/I-" + i);
        }
        Arrays.stream(ExitCode.values()).forEach(exit -> add(String.valueOf(exit.code()), "exit-codes/" + exit.code()));
    }

    /** Every code that has, or should have, a page. */
    public List<String> codes() {
        return List.copyOf(resources.keySet());
    }

    /** Codes are found whatever their case; {@code exit-3} and {@code 3} are the same. */
    public Optional<Page> find(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replaceFirst("^exit[- ]?", "");
        return resources.keySet().stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .flatMap(known ->
                        text(Objects.requireNonNull(resources.get(known))).map(text -> new Page(known, text)));
    }

    /** Codes that a person may have meant, the nearest first. */
    public List<String> like(String code) {
        return NameGuess.of(code, resources.keySet());
    }

    /** All codes with what each is about, by kind. */
    public String list() {
        StringBuilder list = new StringBuilder();
        String kind = "";
        for (Map.Entry<String, String> entry : resources.entrySet()) {
            String folder = entry.getValue().split("/")[1];
            if (!folder.equals(kind)) {
                list.append(kind.isEmpty() ? "" : "\n")
                        .append(HEADINGS.get(folder))
                        .append('\n');
                kind = folder;
            }
            String title = text(entry.getValue()).map(Pages::title).orElse("");
            list.append(String.format(Locale.ROOT, "  %-32s %s%n", entry.getKey(), title));
        }
        return list.toString().stripTrailing();
    }

    /** What is behind the code in the heading; where there is nothing, the first sentence below it. */
    static String title(String page) {
        List<String> lines = page.lines().filter(line -> !line.isBlank()).toList();
        String heading = lines.get(0).replaceFirst("^#\\s*", "");
        int colon = heading.indexOf(": ");
        String title = colon >= 0 || lines.size() < 2
                ? heading.substring(colon + 1)
                : lines.get(1).replaceFirst("^\\*\\*[^*]*\\*\\*", "").strip().replaceFirst("(?<=[^.])\\.(?: .*)?$", "");
        return title.replace("`", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").strip();
    }

    private void add(String code, String page) {
        resources.put(code, "pages/" + page + ".md");
    }

    private static Optional<String> text(String resource) {
        try (InputStream in = Pages.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
