package org.apimmigrate.cli.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal of this process. Output is UTF-8 whatever the locale says: a JSON document is. */
public final class ProcessTerminal {

    private static final int DEFAULT_COLUMNS = 100;

    private ProcessTerminal() {}

    public static Terminal open() {
        boolean both = System.console() != null;
        return new Terminal(
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), Charset.defaultCharset())),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                told("apim-migrate.terminal.in", both),
                told("apim-migrate.terminal.out", both),
                told("apim-migrate.terminal.err", both),
                Integer.getInteger("apim-migrate.terminal.columns", DEFAULT_COLUMNS));
    }

    /** What the launcher found out; what Java itself knows where nothing was given. */
    private static boolean told(String property, boolean otherwise) {
        String value = System.getProperty(property);
        return value == null || value.isEmpty() ? otherwise : Boolean.parseBoolean(value);
    }
}
