package org.apimmigrate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Console_StreamsTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Test
    void resultsGoToStandardOutputAndTalkToStandardError() {
        Console console = console(false, true, Console.Volume.NORMAL, false);
        console.result("result");
        console.say("talk");

        assertThat(output()).isEqualToIgnoringNewLines("result");
        assertThat(error()).isEqualToIgnoringNewLines("talk");
    }

    @Test
    void inJsonModeStandardOutputBelongsToTheDocument() {
        Console console = console(true, true, Console.Volume.NORMAL, false);
        console.result("result");
        console.document("{}");

        assertThat(output()).isEqualToIgnoringNewLines("{}");
        assertThat(error()).contains("result");
    }

    @Test
    void quietKeepsResultsAndComplaints() {
        Console console = console(false, true, Console.Volume.QUIET, false);
        console.say("talk");
        console.progress("counting", 5, 10);
        console.complain("complaint");
        console.result("result");

        assertThat(error()).isEqualToIgnoringNewLines("complaint");
        assertThat(output()).contains("result");
    }

    @Test
    void coloursAreForTerminalsThatMayHaveThem() {
        assertThat(painted(true, true)).contains("\u001b[1;31mx\u001b[0m");
        assertThat(painted(false, true)).isEqualToIgnoringNewLines("x");
        assertThat(painted(true, false)).isEqualToIgnoringNewLines("x");
    }

    /** Not even what looks like this console's own mark of a colour. */
    @Test
    void noTextSetsAColour() {
        console(false, true, Console.Volume.NORMAL, true).result("\u001b[32mSUCCESS \uFDD0GOOD\uFDD0\nSUCCESS");

        assertThat(output()).isEqualToIgnoringNewLines("\\u001b[32mSUCCESS \\ufdd0GOOD\\ufdd0\\nSUCCESS");
    }

    private String painted(boolean colour, boolean terminal) {
        output.reset();
        Console console = console(false, colour, Console.Volume.NORMAL, terminal);
        console.result(console.paint(Style.BAD, "x"));
        return output();
    }

    @Test
    void theMovingLineIsForTerminalsOnly() {
        console(false, true, Console.Volume.NORMAL, false).progress("counting", 10, 10);
        assertThat(error()).isEmpty();

        Console onTerminal = console(false, true, Console.Volume.NORMAL, true);
        onTerminal.progress("counting", 10, 10);
        assertThat(error()).contains("\r", "counting", "10 of", "100 %");
        onTerminal.say("next");
        assertThat(error()).contains("\r\u001b[Knext");
    }

    /** Java cannot interrupt a read from a terminal; whoever presses Ctrl-C at a question does not wait for an answer any more. */
    @Test
    void aQuestionEndsWhenNobodyWaitsForTheAnswer() throws IOException {
        try (PipedWriter typed = new PipedWriter();
                BufferedReader nothing = new BufferedReader(new PipedReader(typed))) {
            Terminal terminal = new Terminal(
                    nothing,
                    new PrintStream(output, true, StandardCharsets.UTF_8),
                    new PrintStream(error, true, StandardCharsets.UTF_8),
                    true,
                    false,
                    false,
                    80);
            AtomicInteger looks = new AtomicInteger();
            Console console = new Console(terminal, false, false, Console.Volume.NORMAL);

            assertThat(console.ask("Sure?", () -> looks.incrementAndGet() > 3)).isEmpty();
            assertThat(error()).startsWith("Sure? ");
        }
    }

    private Console console(boolean json, boolean colour, Console.Volume volume, boolean terminal) {
        return new Console(
                new Terminal(
                        new BufferedReader(new StringReader("")),
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        new PrintStream(error, true, StandardCharsets.UTF_8),
                        terminal,
                        terminal,
                        terminal,
                        80),
                json,
                colour,
                volume);
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private String error() {
        return error.toString(StandardCharsets.UTF_8);
    }
}
