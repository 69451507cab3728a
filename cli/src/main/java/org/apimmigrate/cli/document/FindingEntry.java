package org.apimmigrate.cli.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apimmigrate.core.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as scripts read it.
 *
 * @param severity error, warning or info
 * @param database am, registry, config or user
 * @param tenant domain; null where it belongs to none
 * @param subject {@code kind} and whatever identifies the object
 */
public record FindingEntry(
        String code,
        String check,
        String severity,
        boolean blocks,
        String database,
        @Nullable String tenant,
        Map<String, String> subject,
        String message,
        String remedy) {

    public static FindingEntry of(Finding finding) {
        Map<String, String> subject = new LinkedHashMap<>();
        subject.put("kind", finding.subject().kind());
        subject.putAll(finding.subject().attributes());
        return new FindingEntry(
                finding.code().name(),
                finding.check(),
                finding.severity().id(),
                finding.blocks(),
                finding.database().id(),
                finding.tenant(),
                subject,
                finding.message(),
                finding.remedy());
    }

    /** Who could mend it: the provider or owner, where the subject names one. */
    @JsonIgnore
    public String owner() {
        return subject.getOrDefault("provider", subject.getOrDefault("owner", ""));
    }

    /** The subject on one line: {@code api PizzaShack 1.0.0 (provider admin, id 1234)}. */
    @JsonIgnore
    public String subjectLine() {
        StringBuilder line = new StringBuilder(subject.getOrDefault("kind", ""));
        for (String plain : new String[] {"name", "version"}) {
            if (subject.containsKey(plain)) {
                line.append(' ').append(subject.get(plain));
            }
        }
        StringBuilder others = new StringBuilder();
        subject.forEach((key, value) -> {
            if (!key.equals("kind") && !key.equals("name") && !key.equals("version")) {
                others.append(others.isEmpty() ? "" : ", ")
                        .append(key)
                        .append(' ')
                        .append(value);
            }
        });
        return others.isEmpty() ? line.toString() : line + " (" + others + ")";
    }
}
