package org.apimmigrate.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script of the report. The policy of the page names both by their hash, so nothing else in the page can run, whatever the
 * content of the databases is, and the page can ask nothing from any server.
 */
public final class ReportAssets {

    private final String style;
    private final String script;

    ReportAssets() {
        this.style = text("report.css");
        this.script = text("report.js");
    }

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    /** The content security policy. */
    public String policy() {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = ReportAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the tool is not complete: " + name + " is missing");
            }
            // a checkout may have other line ends; the browser hashes what it reads, with \n
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
