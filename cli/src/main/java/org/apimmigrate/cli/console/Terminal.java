package org.apimmigrate.cli.console;

import java.io.BufferedReader;
import java.io.PrintStream;

/**
 * The surroundings of this process: its streams, and which of them a person sits at. The launcher asks the shell and passes the answer on,
 * because Java alone can only report whether input and output are both a terminal.
 *
 * @param inputIsTerminal can a question be answered
 * @param outputIsTerminal may standard output have colours
 * @param errorIsTerminal may standard error have colours and a moving line
 * @param columns width of the terminal
 */
public record Terminal(
        BufferedReader input,
        PrintStream output,
        PrintStream error,
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        int columns) {}
