package org.apimmigrate.cli.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * The only class that prints. In text mode results go to standard output and talk to standard error; in JSON mode standard output
 * carries the one document and nothing else, so results go to standard error, too.
 */
public final class Console {

    /** How much is said. */
    public enum Volume {
        QUIET,
        NORMAL,
        VERBOSE
    }

    private final Terminal terminal;
    private final boolean json;
    private final boolean colour;
    private final Volume volume;
    private final UnaryOperator<String> hints;
    private final ProgressLine progress;

    /** @param colour does the operator allow colours at all; a stream that is no terminal gets none in any case */
    public Console(Terminal terminal, boolean json, boolean colour, Volume volume) {
        this(terminal, json, colour, volume, UnaryOperator.identity());
    }

    /** @param hints turns the commands that a line names into commands that can be pasted */
    public Console(Terminal terminal, boolean json, boolean colour, Volume volume, UnaryOperator<String> hints) {
        this.hints = hints;
        this.terminal = terminal;
        this.json = json;
        this.colour = colour;
        this.volume = volume;
        this.progress = new ProgressLine(
                terminal.error(), terminal.errorIsTerminal(), terminal.columns(), volume == Volume.QUIET);
    }

    /** A line of the result. */
    public synchronized void result(String line) {
        progress.clear();
        resultStream().println(hints.apply(line));
    }

    /** A line of talk: what is being done. Not printed when quiet. */
    public synchronized void say(String line) {
        if (volume != Volume.QUIET) {
            progress.clear();
            terminal.error().println(hints.apply(line));
        }
    }

    /** A line of talk that is only printed when verbose. */
    public synchronized void detail(String line) {
        if (volume == Volume.VERBOSE) {
            progress.clear();
            terminal.error().println(line);
        }
    }

    /** An error or a warning: printed in any case. */
    public synchronized void complain(String line) {
        progress.clear();
        terminal.error().println(hints.apply(line));
    }

    /** The one JSON document. Called once. */
    public synchronized void document(String json) {
        progress.clear();
        terminal.output().println(json);
        terminal.output().flush();
    }

    public synchronized void progress(String what, long done, long total) {
        progress.show(what, done, total);
    }

    /** Text in a colour where result lines may have one. */
    public String paint(Style style, String text) {
        boolean terminalThere = json ? terminal.errorIsTerminal() : terminal.outputIsTerminal();
        return colour && terminalThere ? style.paint(text) : text;
    }

    /** Text in a colour where lines of talk and complaint may have one. */
    public String paintTalk(Style style, String text) {
        return colour && terminal.errorIsTerminal() ? style.paint(text) : text;
    }

    public boolean isJson() {
        return json;
    }

    public boolean isVerbose() {
        return volume == Volume.VERBOSE;
    }

    /** Width of the terminal. */
    public int columns() {
        return terminal.columns();
    }

    /** Can somebody answer a question? */
    public boolean canAsk() {
        return terminal.inputIsTerminal();
    }

    /** Asks on standard error and gives the answer, empty at the end of input. */
    public synchronized String ask(String question) {
        progress.clear();
        terminal.error().print(question + " ");
        terminal.error().flush();
        try {
            String answer = terminal.input().readLine();
            if (answer == null) {
                terminal.error().println();
                return "";
            }
            return answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrintStream resultStream() {
        return json ? terminal.error() : terminal.output();
    }
}
