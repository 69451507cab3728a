package org.apimmigrate.cli.command;

import java.util.concurrent.atomic.AtomicInteger;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.run.StopSignal;
import sun.misc.Signal;

/**
 * Ctrl-C: the first asks the run to stop at the next safe point, the second ends the process at once. The journal is valid after
 * either. A request to terminate (SIGTERM) asks as the first Ctrl-C does, however often it comes: a service manager sends one to each
 * process, and the server that started this one passes its own on.
 */
final class Interrupts {

    private final StopSignal stop = new StopSignal();
    private final AtomicInteger count = new AtomicInteger();

    StopSignal stop() {
        return stop;
    }

    /** Catches the signals of this process from now on. Not called by tests, which share their process. */
    void listen(Console console) {
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                Signal.handle(new Signal(name), signal -> arrived(signal, console));
            } catch (IllegalArgumentException e) {
                console.detail("signal " + name + " cannot be caught here: " + e.getMessage());
            }
        }
    }

    private void arrived(Signal signal, Console console) {
        if (signal.getName().equals("TERM")) {
            if (!stop.requested()) {
                request(console);
            }
            return;
        }
        if (count.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
        }
        request(console);
    }

    private void request(Console console) {
        stop.request();
        console.complain(
                "Stopping at the next safe point. Press Ctrl-C again to stop at once; either way the same command"
                        + " continues later.");
    }
}
