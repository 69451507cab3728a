package org.apimmigrate.core.journal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One moment of a migration that all its databases went through together. Each database keeps a line for it. A database that was restored
 * since, or that belongs to a copy of the installation, has other lines than the rest.
 *
 * @param generation 1 for the first moment, then one more each time
 * @param token a random value: two copies of one installation that went different ways have different ones
 * @param statements by the role that names a database, how many changes its journal held at that moment
 */
public record HistoryMark(long generation, String token, Map<String, Long> statements, Instant at) {

    public HistoryMark {
        statements = Map.copyOf(statements);
    }

    /** The moment after the latest of these databases. */
    static HistoryMark next(long latest, Map<String, Long> statements, Instant at) {
        return new HistoryMark(latest + 1, UUID.randomUUID().toString(), statements, at);
    }

    /** As the journal keeps it: {@code am=12 registry=40}. */
    String statementsText() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(statements).forEach((role, total) -> text.append(text.isEmpty() ? "" : " ")
                .append(role)
                .append('=')
                .append(total));
        return text.toString();
    }

    static Map<String, Long> statements(String text) {
        Map<String, Long> statements = new TreeMap<>();
        for (String part : text.strip().split(" ")) {
            int equals = part.indexOf('=');
            statements.put(part.substring(0, equals), Long.parseLong(part.substring(equals + 1)));
        }
        return statements;
    }
}
