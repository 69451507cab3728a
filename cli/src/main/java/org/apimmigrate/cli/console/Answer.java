package org.apimmigrate.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a person types. Java cannot interrupt a read from a terminal, so another thread reads, and ends with the process. */
final class Answer {

    private static final long LOOK_MILLIS = 100;

    private final BufferedReader input;

    Answer(BufferedReader input) {
        this.input = input;
    }

    /**
     * The line that is typed.
     *
     * @param unasked true as soon as nobody waits for it any more
     * @return null at the end of input, and when nobody waits any more
     */
    @Nullable
    String await(BooleanSupplier unasked) {
        CompletableFuture<@Nullable String> line = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(line), "answer");
        reader.setDaemon(true);
        reader.start();
        while (!unasked.getAsBoolean()) {
            try {
                return line.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // nothing typed yet: looks again whether somebody still waits for it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                throw new CompletionException(e.getCause());
            }
        }
        return null;
    }

    private void read(CompletableFuture<@Nullable String> line) {
        try {
            line.complete(input.readLine());
        } catch (IOException | RuntimeException e) {
            line.completeExceptionally(e);
        }
    }
}
