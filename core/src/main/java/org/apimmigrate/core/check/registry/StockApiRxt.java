package org.apimmigrate.core.check.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.registry.xml.XmlDocument;
import org.apimmigrate.core.registry.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the {@code api.rxt} that 4.0.0 shipped by what it says: layout, comments and the order of attributes do not count, nor
 * does the one field that 4.1.0 adds.
 */
final class StockApiRxt {

    /** SHA-256 over elements, attributes and texts of the file in the 4.0.0 pack. */
    private static final String FINGERPRINT = "824ff21e8b155256391c0a90e82bb77883b807b775c1ad1ab98b177a4a78594c";

    private StockApiRxt() {}

    static boolean equalTo(byte @Nullable [] content) throws UnreadableXmlException {
        return fingerprint(content).equals(FINGERPRINT);
    }

    static String fingerprint(byte @Nullable [] content) throws UnreadableXmlException {
        StringBuilder facts = new StringBuilder();
        append(XmlDocument.parse(content).root(), facts);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(facts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void append(XmlElement element, StringBuilder facts) {
        if (isAddedField(element)) {
            return;
        }
        facts.append('<').append(element.name());
        new TreeMap<>(element.attributes())
                .forEach((name, value) ->
                        facts.append(' ').append(name).append('=').append(value));
        facts.append('>').append(element.text().strip());
        element.children().forEach(child -> append(child, facts));
        facts.append("</>");
    }

    private static boolean isAddedField(XmlElement element) {
        return element.name().equals("field")
                && element.children("name").anyMatch(name -> name.text().strip().equals("Version Comparable"));
    }
}
