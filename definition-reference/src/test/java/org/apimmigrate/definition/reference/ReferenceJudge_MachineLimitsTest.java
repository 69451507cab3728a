package org.apimmigrate.definition.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.NotJudgedException;
import org.apimmigrate.definition.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What this machine cannot do is not said of a document. */
@Timeout(120)
class ReferenceJudge_MachineLimitsTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void tooLittleMemoryIsNoVerdict() {
        try (BoundedWorkers workers = workers()) {
            assertThatThrownBy(() -> judge(workers, content -> {
                        throw new OutOfMemoryError("Java heap space");
                    }))
                    .isInstanceOf(NotJudgedException.class)
                    .hasMessageContaining("APIM_MIGRATE_OPTS");
        }
    }

    @Test
    void whatFailedBesideOthersIsTriedAlone() {
        AtomicInteger tries = new AtomicInteger();
        try (BoundedWorkers workers = workers()) {
            Verdict verdict = judge(workers, content -> {
                if (tries.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("Java heap space");
                }
                return Verdict.accepted(java.util.List.of());
            });

            assertThat(verdict.valid()).isTrue();
        }
    }

    @Test
    void workThatHasHadItsShareEndsWithTheTime() {
        try (BoundedWorkers workers = workers()) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> workers.run(() -> {
                        while (!Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        return "";
                    }))
                    .isInstanceOf(TimeoutException.class)
                    .isNotInstanceOf(BoundedWorkers.TooBusyException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
        }
    }

    @Test
    void workThatGetsNoProcessorIsNotSaidToBeSlow() {
        try (BoundedWorkers workers = workers()) {
            CountDownLatch never = new CountDownLatch(1);

            assertThatThrownBy(() -> judge(workers, content -> {
                        waitFor(never);
                        return Verdict.accepted(java.util.List.of());
                    }))
                    .isInstanceOf(NotJudgedException.class)
                    .hasMessageContaining("too busy");
        }
    }

    /** The heap is smaller than what the archive unpacks to; most of that is of no use to the WSDL. */
    @Test
    void whatIsNotNeededOfAnArchiveTakesNoMemory() throws Exception {
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveInSmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output).contains("ACCEPTED").doesNotContain("OutOfMemory");
        assertThat(small.waitFor()).isZero();
    }

    private static Verdict judge(BoundedWorkers workers, Rules rules) {
        return new ReferenceJudge(Limits.standard().withTime(SHORT), workers, Map.of(DefinitionKind.OPENAPI, rules))
                .judge(DefinitionKind.OPENAPI, new byte[0]);
    }

    private static BoundedWorkers workers() {
        return new BoundedWorkers(SHORT, 1 << 20, ReferenceJudge_MachineLimitsTest.class.getClassLoader());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
