package org.apimmigrate.definition.reference.corpus;

import com.sun.management.OperatingSystemMXBean;
import io.swagger.parser.SwaggerParser;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;

/**
 * What judging the OpenAPI documents of a corpus costs, against one plain parse with resolve by the same libraries. Not part of the tests.
 *
 * <p>Arguments: the folder of the corpus; {@code plain} or {@code judge}; threads; rounds (the first one is not counted); largest document
 * in bytes; optionally the beginning of the version and the end of the file name.
 */
public final class CorpusCost {

    private CorpusCost() {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Document(String version, byte[] content) {}

    public static void main(String[] arguments) throws Exception {
        boolean judge = arguments[1].equals("judge");
        int threads = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        List<Document> documents = documents(
                Path.of(arguments[0]), Integer.parseInt(arguments[4]), argument(arguments, 5), argument(arguments, 6));
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard())) {
            Consumer<Document> work = judge
                    ? document -> library.judge().judge(DefinitionKind.OPENAPI, document.content())
                    : CorpusCost::plain;
            run(documents, work, threads);
            for (int round = 1; round < rounds; round++) {
                long cpu = processCpu();
                long wall = System.nanoTime();
                run(documents, work, threads);
                long megabytes = documents.stream()
                                .mapToLong(document -> document.content().length)
                                .sum()
                        >> 20;
                System.out.printf(
                        "%s, %d threads: %d documents, %d MB, %.1f s processor time, %.1f s wall, %d MB of heap in use after%n",
                        arguments[1],
                        threads,
                        documents.size(),
                        megabytes,
                        (processCpu() - cpu) / 1e9,
                        (System.nanoTime() - wall) / 1e9,
                        heapAfterCollection() >> 20);
            }
        }
    }

    private static String argument(String[] arguments, int index) {
        return index < arguments.length ? arguments[index] : "";
    }

    /** Those that any reader can parse without a network and within the stack. */
    private static List<Document> documents(Path folder, int largest, String version, String format) throws Exception {
        List<Document> documents = new ArrayList<>();
        for (CorpusEntry entry : CorpusEntry.read(folder)) {
            if (entry.kind() == DefinitionKind.OPENAPI
                    && entry.version().startsWith(version)
                    && entry.file().toString().endsWith(format)
                    && !entry.network()
                    && !entry.outcome().equals("crash")) {
                byte[] content = entry.content();
                if (content.length <= largest) {
                    documents.add(new Document(entry.version(), content));
                }
            }
        }
        return documents;
    }

    private static void plain(Document document) {
        String text = new String(document.content(), StandardCharsets.UTF_8);
        if (document.version().startsWith("2")) {
            new SwaggerParser().readWithInfo(text, true);
            return;
        }
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        try {
            new OpenAPIV3Parser().readContents(text, null, options);
        } catch (RuntimeException e) {
            // invalid documents cost, too
        }
    }

    private static void run(List<Document> documents, Consumer<Document> work, int threads)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < documents.size(); n = next.getAndIncrement()) {
                    work.accept(documents.get(n));
                }
            });
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heapAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
