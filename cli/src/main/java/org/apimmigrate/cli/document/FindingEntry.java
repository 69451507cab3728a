package org.apimmigrate.cli.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.core.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as scripts read it.
 *
 * @param severity error, warning or info
 * @param database am, registry, config or user
 * @param tenant domain; null where it belongs to none
 * @param subject {@code kind} and whatever identifies the object
 * @param commands the commands that {@code remedy} names, each as the list of its arguments
 * @param corrected true when this migration has corrected it, and the check does not find it any more; absent otherwise
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
        String remedy,
        List<List<String>> commands,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean corrected) {

    /** @param commands null in documents of earlier versions */
    public FindingEntry(
            String code,
            String check,
            String severity,
            boolean blocks,
            String database,
            @Nullable String tenant,
            Map<String, String> subject,
            String message,
            String remedy,
            @Nullable List<List<String>> commands,
            @Nullable Boolean corrected) {
        this.code = code;
        this.check = check;
        this.severity = severity;
        this.blocks = blocks;
        this.database = database;
        this.tenant = tenant;
        this.subject = subject;
        this.message = message;
        this.remedy = remedy;
        this.commands = commands == null ? List.of() : List.copyOf(commands);
        this.corrected = corrected;
    }

    public static FindingEntry of(Finding finding, TypedCommands typed) {
        Map<String, String> subject = new LinkedHashMap<>();
        subject.put("kind", finding.subject().kind());
        subject.putAll(finding.subject().attributes());
        TypedAdvice remedy = typed.of(finding.advice());
        return new FindingEntry(
                finding.code().name(),
                finding.check(),
                finding.severity().id(),
                finding.blocks(),
                finding.database().id(),
                finding.tenant(),
                subject,
                finding.message(),
                remedy.text(),
                remedy.commands(),
                null);
    }

    /** The same, corrected by this migration. */
    FindingEntry asCorrected() {
        return new FindingEntry(
                code, check, severity, blocks, database, tenant, subject, message, remedy, commands, true);
    }

    /** Nothing has corrected it in this migration. */
    @JsonIgnore
    public boolean open() {
        return !Boolean.TRUE.equals(corrected);
    }

    /** What it is about: the same in two looks at the same flaw. */
    @JsonIgnore
    List<Object> identity() {
        return List.of(code, database, String.valueOf(tenant), subject);
    }

    /** What to do, with the commands in it. */
    @JsonIgnore
    public TypedAdvice advice() {
        return new TypedAdvice(remedy, commands);
    }

    /** Who could correct it: the provider or owner, where the subject names one. */
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
