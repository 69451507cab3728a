package org.apimmigrate.core.registry.xml;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element and its place in the text.
 *
 * @param prefix with its colon, or empty
 * @param name local name
 * @param attributes local name to value
 * @param text its text, where that is all it holds; empty otherwise
 * @param start offset of its first character
 * @param bodyEnd offset of its end tag; of its end for an empty-element tag
 * @param end offset after its last character
 */
public record XmlElement(
        String prefix,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int start,
        int bodyEnd,
        int end) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** Itself and everything below it, in the order of the document. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /** Puts the body before the end tag; an empty-element tag is opened for it. */
    public XmlEdit append(String body) {
        if (bodyEnd < end) {
            return new XmlEdit(bodyEnd, bodyEnd, body);
        }
        return new XmlEdit(end - "/>".length(), end, ">" + body + "</" + prefix + name + ">");
    }

    public XmlEdit insertAfter(String following) {
        return new XmlEdit(end, end, following);
    }

    public XmlEdit replace(String replacement) {
        return new XmlEdit(start, end, replacement);
    }
}
