package org.apimmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** A service manager and the server both ask this process to stop; it is one request, and no order to end at once. */
class Interrupts_RepeatedRequestTest {

    private static final long PATIENCE_MILLIS = 10_000;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AfterEach
    void asBefore() {
        Signal.handle(new Signal("TERM"), SignalHandler.SIG_DFL);
        Signal.handle(new Signal("INT"), SignalHandler.SIG_DFL);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such signal there")
    void twoRequestsToTerminateStopAtASafePoint() throws Exception {
        Interrupts interrupts = new Interrupts();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        interrupts.listen(new Console(
                new Terminal(new BufferedReader(new StringReader("")), stream, stream, false, false, false, 100),
                false,
                false,
                Console.Volume.NORMAL));

        Signal.raise(new Signal("TERM"));
        Signal.raise(new Signal("TERM"));
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!text().contains("Stopping at the next safe point") && System.currentTimeMillis() < end) {
            Thread.sleep(20);
        }
        // time for a second one to end this process, as it did
        Thread.sleep(200);

        assertThat(interrupts.stop().requested()).isTrue();
        assertThat(text()).containsOnlyOnce("Stopping at the next safe point");
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
