package org.apimmigrate.core.fix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.definition.UriTemplate;

/**
 * Rows of {@code AM_API_URL_MAPPING} as text: one line each. What the definition does not say is what a 4.0.0 server writes then.
 *
 * @param rows verb, pattern, authentication scheme, throttling tier, and scopes with blanks between
 */
record UrlMappingRows(List<List<String>> rows) {

    private static final List<String> HEADER = List.of("verb", "pattern", "auth", "tier", "scopes");

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

    /** Lines that are not rows are left out; the step says how many rows it writes. */
    static UrlMappingRows read(byte[] content) {
        return new UrlMappingRows(ExactCsv.rows(new String(content, StandardCharsets.UTF_8)).stream()
                .skip(1)
                .map(ExactCsv.Row::cells)
                .filter(cells -> cells.size() == HEADER.size())
                .toList());
    }

    String text() {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        rows.forEach(row -> text.append(ExactCsv.row(row)));
        return text.toString();
    }
}
