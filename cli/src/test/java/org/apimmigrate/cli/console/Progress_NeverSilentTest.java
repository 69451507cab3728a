package org.apimmigrate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever watches a command sees what it does, and never has to wonder for more than five seconds whether it still works. */
class Progress_NeverSilentTest {

    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private long millis;

    @Test
    void aSlowCheckIsShownEveryFiveSecondsInAFile() {
        Console console = console(false, 80, Console.Volume.NORMAL);
        console.say("analyze");
        console.progress("check apiDefinitionValidation", 3, 40);

        List<Long> lines = secondsOfLines(console, 23);

        assertThat(lines).containsExactly(5L, 10L, 15L, 20L);
        assertThat(text()).contains("check apiDefinitionValidation", "3 of 40", "7 %", "20 s");
    }

    @Test
    void aLineOfAnotherKindCountsAsASign() {
        Console console = console(false, 80, Console.Volume.NORMAL);
        console.progress("check slow", 0, -1);
        secondsOfLines(console, 3);
        console.say("done with something");

        assertThat(secondsOfLines(console, 4)).isEmpty();
        assertThat(secondsOfLines(console, 1)).hasSize(1);
    }

    @Test
    void onATerminalTheLineMovesEachSecond() {
        Console console = console(true, 80, Console.Volume.NORMAL);
        console.progress("build index", 0, -1);
        error.reset();
        secondsOfLines(console, 2);

        assertThat(text()).contains("\r\u001b[K", "build index", "1 s", "2 s").doesNotContain("\n");
    }

    @Test
    void nothingIsShownWhileAPersonIsAskedOrOnceTheResultIsThere() {
        Console console = console(false, 80, Console.Volume.NORMAL);
        console.progress("check slow", 0, -1);
        console.ask("Continue?", () -> false);
        error.reset();

        assertThat(secondsOfLines(console, 30)).isEmpty();

        console.progress("check slow", 0, -1);
        console.result("verified");
        error.reset();
        assertThat(secondsOfLines(console, 30)).isEmpty();
    }

    @Test
    void quietIsQuiet() {
        Console console = console(false, 80, Console.Volume.QUIET);
        console.progress("check slow", 0, -1);

        assertThat(secondsOfLines(console, 30)).isEmpty();
    }

    /** Before a rate was watched for some seconds nobody can know what remains. */
    @ParameterizedTest
    @CsvSource({"4000, 10, 100, false", "10000, 0, 100, false", "10000, 50, 100, true", "10000, 100, 100, false"})
    void whatRemainsIsToldOnceItCanBeKnown(long elapsed, long done, long total, boolean told) {
        String line = new Activity("rows", 0, done, total).line(elapsed, 80);

        assertThat(line.contains("left")).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 200})
    void aLineFitsTheScreen(int columns) {
        String label = "new column VERSION_COMPARABLE VARCHAR(15) of AM_API, with a value for each row of every tenant";

        String line = new Activity(label, 0, 1_234_567, 100_000_000).line(3_600_000, columns);

        assertThat(line.length()).isLessThan(columns);
        assertThat(line).contains("1,234,567 of 100,000,000", "60 min 0 s");
    }

    /** A second at a time; gives the seconds at which a line was printed. */
    private List<Long> secondsOfLines(Console console, int seconds) {
        List<Long> printed = new java.util.ArrayList<>();
        long begin = millis;
        for (int i = 0; i < seconds; i++) {
            int before = error.size();
            millis += 1_000;
            console.tick();
            if (error.size() > before) {
                printed.add((millis - begin) / 1_000);
            }
        }
        return printed;
    }

    private String text() {
        return error.toString(StandardCharsets.UTF_8);
    }

    private Console console(boolean terminal, int columns, Console.Volume volume) {
        PrintStream stream = new PrintStream(error, true, StandardCharsets.UTF_8);
        return new Console(
                new Terminal(
                        new BufferedReader(new StringReader("")),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        stream,
                        terminal,
                        terminal,
                        terminal,
                        columns),
                false,
                false,
                volume,
                () -> millis);
    }
}
