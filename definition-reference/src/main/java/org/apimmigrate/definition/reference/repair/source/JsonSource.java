package org.apimmigrate.definition.reference.repair.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.definition.reference.repair.source.SourceNode.Kind;

/** Reads JSON with places. */
final class JsonSource {

    private final JsonParser parser;

    private JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    static SourceNode read(String text) throws IOException {
        // from characters, so that offsets count characters
        try (JsonParser parser = new JsonFactory().createParser(text.toCharArray())) {
            parser.nextToken();
            return new JsonSource(parser).value();
        }
    }

    private SourceNode value() throws IOException {
        int start = tokenStart();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(start);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(start);
        }
        if (token == null || !token.isScalarValue()) {
            throw new IOException("the document ends too early");
        }
        String text = parser.getText();
        return new SourceNode(
                Kind.SCALAR, start, tokenEnd(), true, List.of(), List.of(), text, token == JsonToken.VALUE_STRING);
    }

    private SourceNode object(int start) throws IOException {
        List<SourceMember> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int keyStart = tokenStart();
            // the parser has already read the colon; the name ends at its closing quote
            int keyEnd = -1;
            parser.nextToken();
            SourceNode value = value();
            members.add(new SourceMember(name, keyStart, keyEnd, value));
        }
        return new SourceNode(Kind.OBJECT, start, tokenEnd(), true, members, List.of(), null, false);
    }

    private SourceNode array(int start) throws IOException {
        List<SourceNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new SourceNode(Kind.ARRAY, start, tokenEnd(), true, List.of(), items, null, false);
    }

    private int tokenStart() {
        return (int) parser.getTokenLocation().getCharOffset();
    }

    private int tokenEnd() {
        return (int) parser.getCurrentLocation().getCharOffset();
    }
}
