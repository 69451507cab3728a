package org.apimmigrate.core.registry.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apimmigrate.core.registry.xml.UnreadableXmlException.Reason;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** One pass of a parser that resolves nothing: no DTD, no entity of its own, nothing outside; bounded depth and number of elements. */
final class XmlScan {

    private static final int MAX_DEPTH = 64;
    private static final long MAX_ELEMENTS = 200_000;

    /** Configured once: making one costs more than parsing an artifact. Thread-safe from then on. */
    private static final XMLInputFactory2 FACTORY = factory();

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable XmlElement root;

    XmlElement read(String text) throws UnreadableXmlException {
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                while (reader.hasNext()) {
                    event(reader.next(), reader);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new UnreadableXmlException(Reason.MALFORMED, firstLine(e));
        }
        if (root == null) {
            throw new UnreadableXmlException(Reason.MALFORMED, "there is no root element");
        }
        return root;
    }

    private static XMLInputFactory2 factory() {
        XMLInputFactory2 factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MAX_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("references to the outside are not followed");
        });
        return factory;
    }

    private void event(int type, XMLStreamReader2 reader) throws XMLStreamException, UnreadableXmlException {
        switch (type) {
            case XMLStreamConstants.DTD ->
                throw new UnreadableXmlException(Reason.DOCTYPE, "it has a DOCTYPE, which is never resolved");
            case XMLStreamConstants.START_ELEMENT -> open.push(new Open(reader));
            case XMLStreamConstants.END_ELEMENT -> close(reader.getLocationInfo());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> node(reader.getText());
            case XMLStreamConstants.COMMENT,
                    XMLStreamConstants.PROCESSING_INSTRUCTION,
                    XMLStreamConstants.ENTITY_REFERENCE -> node(null);
            default -> {
                // start and end of the document, white space around the root
            }
        }
    }

    private void node(@Nullable String text) {
        if (!open.isEmpty()) {
            open.peek().nodes++;
            open.peek().text = text;
        }
    }

    private void close(LocationInfo at) throws XMLStreamException {
        Open closed = open.pop();
        XmlElement element = closed.at((int) at.getStartingCharOffset(), (int) at.getEndingCharOffset());
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().children.add(element);
        }
    }

    private static String firstLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not well-formed");
    }

    /** An element whose end is still to come. */
    private static final class Open {

        private final String prefix;
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final int start;
        private final int emptyEnd;
        private int nodes;
        private @Nullable String text;

        Open(XMLStreamReader2 reader) throws XMLStreamException {
            String given = reader.getPrefix();
            prefix = given == null || given.isEmpty() ? "" : given + ":";
            name = reader.getLocalName();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            start = (int) reader.getLocationInfo().getStartingCharOffset();
            emptyEnd = reader.isEmptyElement() ? (int) reader.getLocationInfo().getEndingCharOffset() : -1;
        }

        XmlElement at(int endTag, int end) {
            // a server takes a text only where it is the sole child (facts/registry.md#artifact-xml)
            String value = nodes == 1 && children.isEmpty() && text != null ? text : "";
            int bodyEnd = emptyEnd < 0 ? endTag : emptyEnd;
            return new XmlElement(
                    prefix, name, attributes, children, value, start, bodyEnd, emptyEnd < 0 ? end : emptyEnd);
        }
    }
}
