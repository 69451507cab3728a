package org.apimmigrate.core.fix;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.check.artifact.EndpointConfiguration;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.registry.xml.XmlDocument;
import org.apimmigrate.core.registry.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts a readable {@code endpointConfig} into an artifact; every other byte stays. */
final class EndpointRepair {

    private EndpointRepair() {}

    /** The artifact with texts where a server reads texts; nothing when it is so already, or cannot be made so. */
    static Optional<byte[]> of(byte @Nullable [] artifact) {
        try {
            XmlDocument document = XmlDocument.parse(artifact);
            Optional<XmlElement> element = document.root()
                    .children("overview")
                    .flatMap(overview -> overview.children("endpointConfig"))
                    .findFirst();
            return element.flatMap(found -> EndpointConfiguration.read(found.text())
                    .repaired()
                    .map(text -> document.with(List.of(found.replace("<%1$sendpointConfig>%2$s</%1$sendpointConfig>"
                            .formatted(found.prefix(), escaped(text)))))));
        } catch (UnreadableXmlException e) {
            // what cannot be read is left alone, and is a finding
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
