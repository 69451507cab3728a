package org.apimmigrate.core.registry;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.registry.xml.Utf8;
import org.apimmigrate.core.registry.xml.XmlDocument;
import org.apimmigrate.core.registry.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The artifact type {@code api.rxt}, and the form generated from it, which has the same tables. 4.1.0 wants one more field in the
 * table Overview; the rest is the customer's and stays byte for byte (facts/steps.md#step-7; defect D-14).
 */
public final class ApiRxt {

    /** Name of the resource in {@link RegistryPaths#types()}. */
    public static final String RESOURCE = "api.rxt";

    /** Name of the resource in {@link RegistryPaths#generatedForms()}. */
    public static final String FORM_RESOURCE = "api";

    private static final String FIELD = "Version Comparable";
    private static final String NEIGHBOUR = "Version Type";

    private final XmlDocument document;

    private ApiRxt(XmlDocument document) {
        this.document = document;
    }

    public static ApiRxt parse(byte @Nullable [] content) throws UnreadableXmlException {
        return new ApiRxt(XmlDocument.parse(content));
    }

    /** How often the field is there; 4.1.0 wants it once. */
    public int comparableFields() {
        return (int) document.root().all().filter(e -> isField(e, FIELD)).count();
    }

    /** The bytes with the field after its neighbour, else at the end of the table; nothing where there is no table Overview. */
    public Optional<byte[]> withComparableField() {
        return overview()
                .map(table -> document.with(List.of(table.children("field")
                        .filter(field -> isField(field, NEIGHBOUR))
                        .findFirst()
                        .map(neighbour -> neighbour.insertAfter(indentOf(neighbour) + field(neighbour.prefix())))
                        .orElseGet(() -> table.append(field(table.prefix()))))));
    }

    private Optional<XmlElement> overview() {
        return document.root()
                .all()
                .filter(e -> e.name().equals("table")
                        && "Overview".equals(e.attributes().get("name")))
                .findFirst();
    }

    private static boolean isField(XmlElement element, String name) {
        return element.name().equals("field")
                && element.children("name").anyMatch(n -> n.text().strip().equals(name));
    }

    private static String field(String prefix) {
        return "<%1$sfield type=\"text\" required=\"true\"><%1$sname>%2$s</%1$sname></%1$sfield>"
                .formatted(prefix, FIELD);
    }

    /** Line break and white space in front of the element, so that the new line looks like its neighbours. */
    private String indentOf(XmlElement element) {
        String text = Utf8.withoutMark(document.source());
        int lineBreak = text.lastIndexOf('\n', element.start());
        String before = lineBreak < 0 ? "" : text.substring(lineBreak, element.start());
        return before.isBlank() ? before : "";
    }
}
