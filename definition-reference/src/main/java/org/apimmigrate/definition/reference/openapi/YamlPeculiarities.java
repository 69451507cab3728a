package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Watches a YAML document go by, and notes whether it has anything that a second YAML reader could stumble over although this one does
 * not: anchors, aliases, tags, merge keys, the value sign, numbers with underscores.
 */
final class YamlPeculiarities extends JsonParserDelegate {

    private final YAMLParser yaml;
    private boolean found;

    YamlPeculiarities(YAMLParser yaml) {
        super(yaml);
        this.yaml = yaml;
    }

    boolean found() {
        return found;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = yaml.nextToken();
        if (token != null && !found) {
            found = yaml.isCurrentAlias()
                    || yaml.getObjectId() != null
                    || yaml.getTypeId() != null
                    || (token == JsonToken.FIELD_NAME && isPeculiar(yaml.getCurrentName()))
                    || (token.isScalarValue() && isPeculiar(yaml.getText()));
        }
        return token;
    }

    private static boolean isPeculiar(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        return text.equals("=")
                || text.equals("<<")
                || ("+-.0123456789".indexOf(text.charAt(0)) >= 0 && text.indexOf('_') > 0);
    }
}
