package org.apimmigrate.core.registry.xml;

import java.util.Comparator;
import java.util.List;
import org.apimmigrate.core.registry.xml.UnreadableXmlException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A document from the registry. Only elements, attributes and texts are looked at; an edit leaves every byte outside of it alone.
 *
 * @param source as stored, a byte order mark included
 * @param root offsets in it count without that mark
 */
public record XmlDocument(String source, XmlElement root) {

    /** Larger than any artifact or rxt that a server can work with. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    /** Parses the bytes of a resource; null (a content row without data) is malformed. */
    public static XmlDocument parse(byte @Nullable [] content) throws UnreadableXmlException {
        if (content == null || content.length == 0) {
            throw new UnreadableXmlException(Reason.MALFORMED, "the content is empty");
        }
        if (content.length > MAX_BYTES) {
            throw new UnreadableXmlException(
                    Reason.MALFORMED, "%d bytes, more than the %d that are read".formatted(content.length, MAX_BYTES));
        }
        String text = Utf8.decode(content)
                .orElseThrow(() -> new UnreadableXmlException(Reason.NOT_UTF8, "it holds bytes that are not UTF-8"));
        return new XmlDocument(text, new XmlScan().read(Utf8.withoutMark(text)));
    }

    /** The bytes after the edits, which must not overlap. */
    public byte[] with(List<XmlEdit> edits) {
        StringBuilder result = new StringBuilder(source);
        int mark = source.length() - Utf8.withoutMark(source).length();
        // from the end, so that the offsets of the others stay true
        edits.stream()
                .sorted(Comparator.comparingInt(XmlEdit::from).reversed())
                .forEach(edit -> result.replace(edit.from() + mark, edit.to() + mark, edit.text()));
        return Utf8.encode(result.toString());
    }
}
