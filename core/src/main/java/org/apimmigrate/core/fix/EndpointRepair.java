package org.apimmigrate.core.fix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.check.artifact.EndpointConfiguration;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.registry.xml.XmlDocument;
import org.apimmigrate.core.registry.xml.XmlElement;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionKind;
import org.jspecify.annotations.Nullable;

/** Puts a readable {@code endpointConfig} into an artifact; every other byte stays. */
final class EndpointRepair {

    private EndpointRepair() {}

    /** The artifact with texts where a server reads texts; nothing when it is so already, or cannot be made so. */
    static Optional<byte[]> of(byte @Nullable [] artifact) {
        try {
            XmlDocument document = XmlDocument.parse(artifact);
            return element(document).flatMap(found -> EndpointConfiguration.read(found.text())
                    .repaired()
                    .map(text -> document.with(List.of(found.replace("<%1$sendpointConfig>%2$s</%1$sendpointConfig>"
                            .formatted(found.prefix(), escaped(text)))))));
        } catch (UnreadableXmlException e) {
            // what cannot be read is left alone, and is a finding
            return Optional.empty();
        }
    }

    /** Stands for a configuration in the list of corrections, secrets left out: the list is read by people. */
    static String hash(EndpointConfiguration configuration) {
        // the kind does not count for the hash of the bytes
        return ContentHash.of(
                        DefinitionKind.OPENAPI, configuration.withoutSecrets().getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    /** The configuration in an artifact; that of an artifact that cannot be read is empty. */
    static EndpointConfiguration in(byte @Nullable [] artifact) {
        try {
            return EndpointConfiguration.read(
                    element(XmlDocument.parse(artifact)).map(XmlElement::text).orElse(""));
        } catch (UnreadableXmlException e) {
            return EndpointConfiguration.read("");
        }
    }

    /** What will be done, for people. Secrets are next to what is corrected, so no value is shown. */
    static String told(EndpointConfiguration configuration) {
        StringBuilder text = new StringBuilder(
                "In endpointConfig of the artifact these become the text that a server reads. Values are"
                        + " not shown.\n");
        configuration.rewrites().forEach(rewrite -> text.append("\n")
                .append(rewrite.place())
                .append("\n  now:  ")
                .append(rewrite.now())
                .append("\n  then: ")
                .append(rewrite.then())
                .append('\n'));
        return text.toString();
    }

    private static Optional<XmlElement> element(XmlDocument artifact) {
        return artifact.root()
                .children("overview")
                .flatMap(overview -> overview.children("endpointConfig"))
                .findFirst();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
