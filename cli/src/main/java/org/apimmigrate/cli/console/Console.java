package org.apimmigrate.cli.console;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.core.text.Printable;
import org.apimmigrate.core.text.SecretMask;

/**
 * The only class that prints. In text mode results go to standard output and talk to standard error; in JSON mode standard output
 * carries the one document and nothing else, so results go to standard error, too. What it is given may hold text from anybody: control
 * characters are shown by their numbers, and only its own colours reach the terminal.
 */
public final class Console {

    /** How much is said. */
    public enum Volume {
        QUIET,
        NORMAL,
        VERBOSE
    }

    private static final char MARK = '\uFDD0';

    private final Terminal terminal;
    private final boolean json;
    private final boolean colour;
    private final Volume volume;
    private final ProgressLine progress;

    /** What stands for a colour until a line is printed; nobody else can know it, so no text from data can set a colour. */
    private final String nonce = Long.toString(new SecureRandom().nextLong(), Character.MAX_RADIX);

    private final Pattern painted = Pattern.compile(MARK + Pattern.quote(nonce) + "([A-Z]+)" + MARK);

    /** @param colour does the operator allow colours at all; a stream that is no terminal gets none in any case */
    public Console(Terminal terminal, boolean json, boolean colour, Volume volume) {
        this(terminal, json, colour, volume, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** @param clock milliseconds that never go back */
    Console(Terminal terminal, boolean json, boolean colour, Volume volume, LongSupplier clock) {
        this.terminal = terminal;
        this.json = json;
        this.colour = colour;
        this.volume = volume;
        this.progress = new ProgressLine(
                terminal.error(), terminal.errorIsTerminal(), terminal.columns(), volume == Volume.QUIET, clock);
    }

    /** A line of the result. */
    public synchronized void result(String line) {
        progress.idle();
        resultStream().println(safe(line));
    }

    /** Text of this tool's own on several lines: a page of the manual, a script. */
    public synchronized void resultBlock(String text) {
        progress.idle();
        resultStream().println(Printable.block(text));
    }

    /** An advice behind a mark; on a terminal it is wrapped, with each command whole. */
    public synchronized void result(String mark, TypedAdvice advice) {
        lines(mark, advice, resultIsTerminal()).forEach(this::result);
    }

    /** Words behind a mark; on a terminal they are wrapped. */
    public synchronized void result(String mark, String words) {
        result(mark, new TypedAdvice(words, List.of()));
    }

    /** The same, with a mark in a colour. */
    public synchronized void result(Style style, String mark, TypedAdvice advice) {
        List<String> lines = lines(mark, advice, resultIsTerminal());
        result(paint(style, mark) + lines.get(0).substring(mark.length()));
        lines.stream().skip(1).forEach(this::result);
    }

    /** A line of talk: what is being done. Not printed when quiet. */
    public synchronized void say(String line) {
        if (volume != Volume.QUIET) {
            progress.clear();
            terminal.error().println(safe(line));
        }
    }

    /** A line of talk that is only printed when verbose. */
    public synchronized void detail(String line) {
        if (volume == Volume.VERBOSE) {
            progress.clear();
            terminal.error().println(safe(SecretMask.mask(line)));
        }
    }

    /** An error or a warning: printed in any case. */
    public synchronized void complain(String line) {
        progress.clear();
        terminal.error().println(safe(SecretMask.mask(line)));
    }

    /** A part of an error behind a mark; on a terminal it is wrapped, with each command whole. */
    public synchronized void complain(String mark, TypedAdvice advice) {
        lines(mark, advice, terminal.errorIsTerminal()).forEach(this::complain);
    }

    /** The one JSON document. Called once. */
    public synchronized void document(String document) {
        progress.idle();
        terminal.output().println(Printable.json(document));
        terminal.output().flush();
    }

    /** Some time has passed: shows that the command still works. */
    synchronized void tick() {
        progress.tick();
    }

    /** What is being done; {@code total} is -1 while unknown. */
    public synchronized void progress(String what, long done, long total) {
        progress.show(Printable.line(what), done, total);
    }

    /** Text in a colour where result lines may have one. */
    public String paint(Style style, String text) {
        return colour && resultIsTerminal() ? marked(style, text) : text;
    }

    /** Text in a colour where lines of talk and complaint may have one. */
    public String paintTalk(Style style, String text) {
        return colour && terminal.errorIsTerminal() ? marked(style, text) : text;
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

    /**
     * Asks on standard error and gives the answer, empty at the end of input.
     *
     * @param unasked true as soon as nobody waits for the answer any more; then it is empty, too
     */
    public String ask(String question, BooleanSupplier unasked) {
        synchronized (this) {
            progress.idle();
            terminal.error().print(safe(question) + " ");
            terminal.error().flush();
        }
        String answer = new Answer(terminal.input()).await(unasked);
        synchronized (this) {
            if (answer == null) {
                terminal.error().println();
                return "";
            }
            return answer.strip();
        }
    }

    private boolean resultIsTerminal() {
        return json ? terminal.errorIsTerminal() : terminal.outputIsTerminal();
    }

    private PrintStream resultStream() {
        return json ? terminal.error() : terminal.output();
    }

    private List<String> lines(String mark, TypedAdvice advice, boolean wraps) {
        return wraps ? Wrap.hanging(mark, advice, Math.max(40, terminal.columns())) : List.of(mark + advice.text());
    }

    private String marked(Style style, String text) {
        return MARK + nonce + style.name() + MARK + text + MARK + nonce + Style.END + MARK;
    }

    private String safe(String line) {
        StringBuilder safe = new StringBuilder();
        Matcher mark = painted.matcher(line);
        int from = 0;
        while (mark.find()) {
            safe.append(Printable.line(line.substring(from, mark.start()))).append(Style.sequence(mark.group(1)));
            from = mark.end();
        }
        return safe.append(Printable.line(line.substring(from))).toString();
    }
}
