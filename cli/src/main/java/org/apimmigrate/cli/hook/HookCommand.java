package org.apimmigrate.cli.hook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apimmigrate.core.text.SecretMask;

/**
 * A command of the operator's, run by the shell. It has a process group of its own where the machine offers one, so that Ctrl-C at the
 * tool is none at the command. Of the tool's environment it gets only what a shell needs: configuration may refer to passwords there.
 */
final class HookCommand {

    /** What a shell and the usual programs need, and what no secret is in. */
    private static final Set<String> PASSED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "TZ",
            "TMPDIR",
            "TMP",
            "TEMP",
            "SYSTEMROOT",
            "COMSPEC",
            "PATHEXT",
            "WINDIR",
            "USERPROFILE",
            "APPDATA");

    /** What the operator means for the command, a token for one. */
    static final String OWN = "APIM_MIGRATE_HOOK_";

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));
    private static final int KEPT_BYTES = 4_096;
    private static final long AFTERMATH_MILLIS = 1_000;

    private final String command;
    private final Map<String, String> environment;
    private final Path folder;

    /**
     * @param environment that of the tool
     * @param folder where the command is started
     */
    HookCommand(String command, Map<String, String> environment, Path folder) {
        this.command = command;
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    /**
     * Runs it to its end, or ends it.
     *
     * @param event variables of the event
     * @return why it failed; empty when it ended with 0, and when nobody waits for it any more
     */
    Optional<String> run(Map<String, String> event, Duration limit) {
        ProcessBuilder builder =
                new ProcessBuilder(arguments()).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        environment.forEach((name, value) -> {
            if (passed(name)) {
                builder.environment().put(name, value);
            }
        });
        builder.environment().putAll(event);
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return Optional.of("it cannot be started: " + SecretMask.mask(String.valueOf(e.getMessage())));
        }
        CompletableFuture<String> printed = printed(process);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                return Optional.of("it did not end within " + limit.toSeconds() + " s and was ended");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("it ended with " + process.exitValue() + lastLine(printed));
        } catch (InterruptedException e) {
            end(process);
            // the run waits for it no longer, and says so itself
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean passed(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return PASSED.contains(upper) || upper.startsWith("LC_") || name.startsWith(OWN);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            arguments.addAll(List.of("cmd.exe", "/d", "/s", "/c", command));
            return arguments;
        }
        // a child of this process leads no group, so setsid makes one without another process in between
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> arguments.add(setsid.toString()));
        arguments.addAll(List.of("/bin/sh", "-c", command));
        return arguments;
    }

    /** The command and all that it has started. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>();
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            descendants.forEach(all::add);
        }
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Read by a thread of its own: what the command has left running may hold the stream open. */
    private static CompletableFuture<String> printed(Process process) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try (InputStream in = process.getInputStream()) {
                        byte[] first = in.readNBytes(KEPT_BYTES);
                        text.complete(new String(first, StandardCharsets.UTF_8));
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        text.complete("");
                    }
                },
                "on-event-output");
        reader.setDaemon(true);
        reader.start();
        return text;
    }

    private static String lastLine(CompletableFuture<String> printed) {
        try {
            return printed.get(AFTERMATH_MILLIS, TimeUnit.MILLISECONDS)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .map(line -> ": " + SecretMask.mask(line.strip()))
                    .orElse("");
        } catch (TimeoutException | ExecutionException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
