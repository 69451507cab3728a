package org.apimmigrate.cli.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apimmigrate.cli.console.Wrap;

/** A page of the manual for a screen: no longer lines than it has, links as what can be typed, tables as lists. Code stays as it is. */
public final class PageText {

    private static final int WIDEST = 100;
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");
    private static final Pattern OWN_PAGE =
            Pattern.compile(".*(?:findings|steps|invariants|exit-codes)/([^/]+)\\.md.*");
    private static final Pattern SIBLING = Pattern.compile("(?:[A-Z][A-Z0-9_]+|I-\\d+|\\d+)\\.md.*");
    private static final Pattern ITEM = Pattern.compile("(\\s*(?:[-*]|\\d+\\.)\\s+)(.*)");

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String mark = "";
    private List<String> tableHead = List.of();

    /** @param columns width of the screen */
    public PageText(int columns) {
        this.width = Math.max(40, Math.min(columns, WIDEST));
    }

    /** The page as plain text. */
    public String of(String markdown) {
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                flush();
                code = !code;
            } else if (code) {
                lines.add(line.isEmpty() ? line : "    " + line);
            } else if (line.startsWith("    ") && paragraph.isEmpty()) {
                lines.add(line);
            } else {
                take(line);
            }
        }
        flush();
        return String.join("\n", lines).stripTrailing();
    }

    private void take(String line) {
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
            tableHead = List.of();
            lines.add("");
        } else if (line.startsWith("#")) {
            flush();
            String title = plain(line.replaceFirst("#+\\s*", ""));
            lines.addAll(Wrap.hanging("", title, width));
            lines.add((line.startsWith("##") ? "-" : "=").repeat(Math.min(title.length(), width)));
        } else if (line.startsWith("|")) {
            flush();
            row(line);
        } else if (item.matches()) {
            flush();
            mark = item.group(1);
            paragraph.append(item.group(2));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    /** A row becomes an item: its first cell, and below it each other cell with the name of its column. */
    private void row(String line) {
        List<String> cells = Arrays.stream(line.replaceAll("^\\||\\|\\s*$", "").split("(?<!\\\\)\\|"))
                .map(String::strip)
                .toList();
        if (cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
            return;
        }
        if (tableHead.isEmpty()) {
            tableHead = cells;
            return;
        }
        lines.addAll(Wrap.hanging("- ", plain(cells.get(0)), width));
        for (int i = 1; i < cells.size(); i++) {
            String name = i < tableHead.size() && !tableHead.get(i).isEmpty() ? tableHead.get(i) + ": " : "";
            if (!cells.get(i).isEmpty()) {
                lines.addAll(Wrap.hanging("  ", plain(name + cells.get(i)), width));
            }
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            lines.addAll(Wrap.hanging(mark, plain(paragraph.toString()), width));
        }
        paragraph.setLength(0);
        mark = "";
    }

    private static String plain(String text) {
        return LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + target(link.group(2))))
                .replaceAll("\\*\\*([^*]+)\\*\\*", "$1")
                .replace("\\|", "|");
    }

    private static String target(String address) {
        if (address.startsWith("http")) {
            return " (" + address + ")";
        }
        Matcher page = OWN_PAGE.matcher(SIBLING.matcher(address).matches() ? "findings/" + address : address);
        if (page.matches()) {
            return " (apim-migrate explain " + page.group(1) + ")";
        }
        String file = Arrays.stream(address.replaceFirst("#.*$", "").split("/"))
                .filter(part -> !part.equals("..") && !part.equals("."))
                .collect(Collectors.joining("/"));
        return " (docs/" + file + ")";
    }
}
