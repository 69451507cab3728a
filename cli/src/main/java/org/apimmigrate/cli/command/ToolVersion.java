package org.apimmigrate.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this tool, as the build wrote it. */
public final class ToolVersion {

    private ToolVersion() {}

    public static String current() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("/org/apimmigrate/cli/tool.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
