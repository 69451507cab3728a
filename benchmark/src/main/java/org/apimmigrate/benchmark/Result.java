package org.apimmigrate.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apimmigrate.testkit.TestDbms;

/** What one run on one server has measured: seconds by name, ratios of them, and what the sample held. */
final class Result {
    private final TestDbms dbms;
    private final int apis;
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    Result(TestDbms dbms, int apis) {
        this.dbms = dbms;
        this.apis = apis;
    }

    void seconds(String name, double value) {
        seconds.put(name, value);
        System.err.printf(Locale.ROOT, "%s, %d APIs: %s: %.2f s%n", dbms, apis, name, value);
    }

    void ratio(String name, double value) {
        ratios.put(name, value);
        System.err.printf(Locale.ROOT, "%s, %d APIs: %s: %.2f%n", dbms, apis, name, value);
    }

    void fact(String name, Object value) {
        facts.put(name, value);
        System.err.printf(Locale.ROOT, "%s, %d APIs: %s: %s%n", dbms, apis, name, value);
    }

    /** A line of JSON at the end of the history. */
    void append(Path history, String command) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode line = mapper.createObjectNode();
        line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        line.put("command", command);
        line.put("dbms", dbms.name().toLowerCase(Locale.ROOT));
        line.put("apis", apis);
        line.put("processors", Runtime.getRuntime().availableProcessors());
        line.put("heapMegabytes", Runtime.getRuntime().maxMemory() / 1_048_576);
        line.set("ratios", rounded(mapper, ratios));
        line.set("seconds", rounded(mapper, seconds));
        line.set("facts", mapper.valueToTree(facts));
        Files.writeString(
                history,
                mapper.writeValueAsString(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static ObjectNode rounded(ObjectMapper mapper, Map<String, Double> values) {
        ObjectNode node = mapper.createObjectNode();
        values.forEach((name, value) -> node.put(name, Math.round(value * 100) / 100.0));
        return node;
    }

    /** Markdown, ratios first. */
    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%n### %s, %,d APIs%n%n| what | value |%n|---|---|%n", dbms, apis);
        ratios.forEach((name, value) -> out.printf(Locale.ROOT, "| **%s** | **%.2f** |%n", name, value));
        seconds.forEach((name, value) -> out.printf(Locale.ROOT, "| %s | %.2f s |%n", name, value));
        facts.forEach((name, value) -> out.printf(Locale.ROOT, "| %s | %s |%n", name, value));
    }
}
