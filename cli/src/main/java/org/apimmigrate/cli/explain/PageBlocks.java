package org.apimmigrate.cli.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of the manual in parts that an output can mark up and escape: the subset of Markdown that docs/ uses. */
public final class PageBlocks {

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*]|\\d+\\.)\\s+(.*)");
    private static final Pattern SPAN = Pattern.compile(
            "`(?<code>[^`]+)`|\\*\\*(?<strong>[^*]+)\\*\\*|\\[(?<label>[^\\]]+)]\\((?<target>[^)\\s]+)\\)");
    private static final Pattern PAGE = Pattern.compile("(?:.*/)?([^/]+)\\.md(?:#.*)?");

    private final Set<String> codes;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private boolean tableHeadSeen;

    /** @param codes whose pages can be linked to */
    public PageBlocks(Set<String> codes) {
        this.codes = codes;
    }

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW,
        CODE
    }

    /** A block of text; a row of a table has its cells joined. */
    public record Block(Kind kind, List<Span> spans) {}

    /**
     * A piece of text.
     *
     * @param style {@code text}, {@code code}, {@code strong} or {@code link}
     * @param code the code whose page a link leads to
     */
    public record Span(String text, String style, @Nullable String code) {}

    /** The blocks in reading order, without the title of the page. */
    public List<Block> of(String markdown) {
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                flush();
                code = !code;
                kind = code ? Kind.CODE : Kind.PARAGRAPH;
            } else if (code) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            } else {
                take(line);
            }
        }
        flush();
        return List.copyOf(blocks);
    }

    private void take(String line) {
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
            tableHeadSeen = false;
        } else if (line.startsWith("# ")) {
            flush();
        } else if (line.startsWith("#")) {
            begin(Kind.HEADING, line.replaceFirst("#+\\s*", ""));
            flush();
        } else if (line.startsWith("|")) {
            row(line);
        } else if (line.startsWith("    ") && text.isEmpty()) {
            begin(Kind.CODE, line.strip());
            flush();
        } else if (item.matches()) {
            begin(Kind.ITEM, item.group(1));
        } else {
            text.append(text.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void row(String line) {
        List<String> cells = Arrays.stream(line.replaceAll("^\\||\\|\\s*$", "").split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .filter(cell -> !cell.isEmpty())
                .toList();
        flush();
        if (cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
            return;
        }
        if (!tableHeadSeen) {
            tableHeadSeen = true;
            return;
        }
        begin(Kind.ROW, String.join(": ", cells));
        flush();
    }

    private void begin(Kind next, String first) {
        flush();
        kind = next;
        text.append(first);
    }

    private void flush() {
        if (!text.isEmpty()) {
            List<Span> spans = kind == Kind.CODE ? List.of(new Span(text.toString(), "text", null)) : spans();
            blocks.add(new Block(kind, spans));
        }
        text.setLength(0);
        kind = Kind.PARAGRAPH;
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = SPAN.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                spans.add(new Span(text.substring(from, matcher.start()), "text", null));
            }
            spans.add(span(matcher));
            from = matcher.end();
        }
        if (from < text.length()) {
            spans.add(new Span(text.substring(from), "text", null));
        }
        return spans;
    }

    private Span span(Matcher matcher) {
        if (matcher.group("code") != null) {
            return new Span(matcher.group("code"), "code", null);
        }
        if (matcher.group("strong") != null) {
            return new Span(matcher.group("strong").replace("`", ""), "strong", null);
        }
        String label = matcher.group("label").replace("`", "");
        Matcher page = PAGE.matcher(matcher.group("target"));
        if (page.matches() && codes.contains(page.group(1))) {
            return new Span(label, "link", page.group(1));
        }
        return new Span(label, "text", null);
    }
}
