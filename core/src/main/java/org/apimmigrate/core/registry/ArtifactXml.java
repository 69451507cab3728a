package org.apimmigrate.core.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.registry.xml.UnreadableXmlException.Reason;
import org.apimmigrate.core.registry.xml.XmlDocument;
import org.apimmigrate.core.registry.xml.XmlEdit;
import org.apimmigrate.core.registry.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a governance artifact (facts/registry.md#artifact-xml): its attributes below {@code overview}, and a way to set
 * {@code overview_versionComparable} that leaves every other byte as it was. Immutable.
 */
public final class ArtifactXml {

    /** Media type of the {@code api} resource of APIs, API products and their revisions. */
    public static final String MEDIA_TYPE = "application/vnd.wso2-api+xml";

    private static final String ROOT = "metadata";
    private static final String OVERVIEW = "overview";
    private static final String COMPARABLE = "versionComparable";

    private final XmlDocument document;
    private final List<XmlElement> overviews;
    private final Map<String, List<String>> values;

    private ArtifactXml(XmlDocument document) {
        this.document = document;
        this.overviews = document.root().children(OVERVIEW).toList();
        this.values = new LinkedHashMap<>();
        for (XmlElement overview : overviews) {
            for (XmlElement attribute : overview.children()) {
                values.computeIfAbsent(attribute.name(), n -> new ArrayList<>()).add(attribute.text());
            }
        }
    }

    /** Parses the bytes of a resource; null (a content row without data) is malformed. */
    public static ArtifactXml parse(byte @Nullable [] content) throws UnreadableXmlException {
        XmlDocument document = XmlDocument.parse(content);
        if (!document.root().name().equals(ROOT)) {
            throw new UnreadableXmlException(Reason.MALFORMED, "its root element is not <metadata>");
        }
        return new ArtifactXml(document);
    }

    /** First value of an {@code overview_*} attribute, as a server reads it; an empty text counts as no value. */
    public Optional<String> overview(String attribute) {
        return valuesOf(attribute).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** All values of an {@code overview_*} attribute, in the order of the document; empty where a value is not one text alone. */
    public List<String> valuesOf(String attribute) {
        return List.copyOf(values.getOrDefault(attribute, List.of()));
    }

    /** Provider as it is in {@code AM_API.API_PROVIDER}: {@code -AT-} undone. */
    public Optional<String> provider() {
        return overview("provider").map(RegistryPaths::providerOfPath);
    }

    public Optional<String> name() {
        return overview("name");
    }

    public Optional<String> version() {
        return overview("version");
    }

    /** The value that a server reads. */
    public Optional<String> versionComparable() {
        return overview(COMPARABLE);
    }

    /** One non-empty value only, the given one, where a server reads it (invariant I-13). */
    public boolean carries(String comparable) {
        List<String> filled =
                valuesOf(COMPARABLE).stream().filter(value -> !value.isEmpty()).toList();
        return filled.equals(List.of(comparable)) && versionComparable().isPresent();
    }

    /**
     * The bytes with the value set: in the place of the first occurrence, or at the end of the first {@code overview}. Further
     * occurrences go (a 4.1.0 server adds where it ought to set).
     *
     * @param comparable digits
     */
    public byte[] withVersionComparable(String comparable) {
        if (!comparable.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("not digits: " + comparable);
        }
        List<XmlEdit> edits = new ArrayList<>();
        for (XmlElement overview : overviews) {
            for (XmlElement element : overview.children(COMPARABLE).toList()) {
                edits.add(
                        edits.isEmpty()
                                ? element.replace(tag(element.prefix(), comparable))
                                : removal(overview, element));
            }
        }
        if (edits.isEmpty()) {
            edits.add(insertion(comparable));
        }
        return document.with(edits);
    }

    private XmlEdit insertion(String comparable) {
        if (overviews.isEmpty()) {
            String prefix = document.root().prefix();
            return document.root()
                    .append("<%1$s%2$s>%3$s</%1$s%2$s>".formatted(prefix, OVERVIEW, tag(prefix, comparable)));
        }
        XmlElement first = overviews.get(0);
        return first.append(tag(first.prefix(), comparable));
    }

    /** An overview that a server added for this value alone goes with it: left empty it would be an attribute of its own. */
    private static XmlEdit removal(XmlElement overview, XmlElement element) {
        return (overview.children().size() == 1 ? overview : element).replace("");
    }

    private static String tag(String prefix, String comparable) {
        return "<%1$s%2$s>%3$s</%1$s%2$s>".formatted(prefix, COMPARABLE, comparable);
    }
}
