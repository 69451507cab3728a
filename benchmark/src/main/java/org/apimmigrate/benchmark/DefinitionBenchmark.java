package org.apimmigrate.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.sampledata.definition.Definitions;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;

/** Processor time of judging OpenAPI 3 definitions, against one plain parse with references resolved by the same library. */
final class DefinitionBenchmark {
    private static final int DOCUMENTS = 2_000;
    private static final int ROUNDS = 3;

    private final Table table;

    DefinitionBenchmark(Table table) {
        this.table = table;
    }

    void run() throws Exception {
        List<byte[]> documents = documents();
        double megabytes = documents.stream().mapToLong(d -> d.length).sum() / 1e6;
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard());
                PlainParser parser = PlainParser.load()) {
            Consumer<byte[]> judge = document -> library.judge().judge(DefinitionKind.OPENAPI, document);
            Consumer<byte[]> parse = document -> parser.parse(new String(document, StandardCharsets.UTF_8));
            double judged = Double.MAX_VALUE;
            double parsed = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                // in turn, so that both meet the same machine; the best of each counts
                parsed = Math.min(parsed, processorSeconds(documents, parse));
                judged = Math.min(judged, processorSeconds(documents, judge));
            }
            table.add("definitions: plain parse with resolve, processor time per MB", parsed / megabytes, "s");
            table.add("definitions: verdict, processor time per MB", judged / megabytes, "s");
            table.add("definitions: verdict / plain parse", judged / parsed, "");
        }
    }

    private static double processorSeconds(List<byte[]> documents, Consumer<byte[]> work) {
        com.sun.management.OperatingSystemMXBean process =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = process.getProcessCpuTime();
        documents.forEach(work);
        return (process.getProcessCpuTime() - before) / 1e9;
    }

    private static List<byte[]> documents() {
        Definitions definitions = new Definitions();
        SampleTenant tenant =
                new SampleTenant(-1234, "carbon.super", true, true, List.of("admin"), SampleTenant.Configuration.STOCK);
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            String name = "Bench" + i;
            SampleApi api = new SampleApi(
                    i,
                    name,
                    tenant,
                    "admin",
                    ApiKind.HTTP,
                    name,
                    "1.0.0",
                    "/b/1.0.0",
                    "CREATED",
                    "/b",
                    2 * i,
                    List.of());
            documents.add(definitions.swagger(api));
        }
        return documents;
    }
}
