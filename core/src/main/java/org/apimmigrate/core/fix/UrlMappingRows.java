package org.apimmigrate.core.fix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.apimmigrate.core.text.Csv;
import org.apimmigrate.definition.UriTemplate;

/**
 * Rows of {@code AM_API_URL_MAPPING} as text: one line each. What the definition does not say is what a 4.0.0 server writes then.
 *
 * @param rows verb, pattern, authentication scheme, throttling tier, and scopes with blanks between
 */
record UrlMappingRows(List<List<String>> rows) {

    private static final List<String> HEADER = List.of("verb", "pattern", "auth", "tier", "scopes");

    /** Where the cells go. */
    private static final List<String> COLUMNS = List.of("HTTP_METHOD", "URL_PATTERN", "AUTH_SCHEME", "THROTTLING_TIER");

    private static final Pattern VERB = Pattern.compile("[A-Z]+");

    UrlMappingRows {
        rows = List.copyOf(rows);
    }

    static UrlMappingRows of(List<UriTemplate> operations) {
        List<List<String>> rows = new ArrayList<>();
        for (UriTemplate operation : operations) {
            String tier = operation.throttlingTier();
            rows.add(List.of(
                    operation.verb(),
                    operation.pattern(),
                    operation.authType(),
                    tier == null ? "Unlimited" : tier,
                    String.join(" ", operation.scopes())));
        }
        return new UrlMappingRows(rows);
    }

    /** All lines below the header; {@link #mistakes} reports those that are no rows. */
    static UrlMappingRows read(byte[] content) {
        return new UrlMappingRows(Csv.rows(new String(content, StandardCharsets.UTF_8)).stream()
                .skip(1)
                .map(Csv.Row::cells)
                .toList());
    }

    /** The scopes of a row. */
    static List<String> scopes(List<String> row) {
        return row.size() < HEADER.size()
                ? List.of()
                : Arrays.stream(row.get(4).split(" ", -1))
                        .filter(scope -> !scope.isBlank())
                        .toList();
    }

    /**
     * Rows that cannot be stored as they are.
     *
     * @param longest characters that a column of {@code AM_API_URL_MAPPING} takes
     */
    List<String> mistakes(ToIntFunction<String> longest) {
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            String where = "row " + (i + 1) + " ";
            if (row.size() != HEADER.size()) {
                mistakes.add(where + "has " + row.size() + " cells instead of " + HEADER.size());
                continue;
            }
            if (!VERB.matcher(row.get(0)).matches() || row.get(1).isBlank()) {
                mistakes.add(where + "has no verb in capitals, or no pattern");
            }
            for (int c = 0; c < COLUMNS.size(); c++) {
                int limit = longest.applyAsInt(COLUMNS.get(c));
                if (row.get(c).length() > limit) {
                    mistakes.add(where + "has a " + HEADER.get(c) + " of more than " + limit + " characters");
                }
            }
        }
        return mistakes;
    }

    String text() {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        rows.forEach(row -> text.append(Csv.row(row)));
        return text.toString();
    }
}
