package org.apimmigrate.definition.reference.asyncapi;

import io.apicurio.datamodels.asyncapi.v2.io.Aai20DataModelReader;
import io.apicurio.datamodels.asyncapi.v2.models.Aai20NodeFactory;
import io.apicurio.datamodels.compat.JsonCompat;
import io.apicurio.datamodels.core.models.Node;

/** The model reader of the server, except that it does not print each unknown attribute to standard error. */
final class QuietReader extends Aai20DataModelReader {

    QuietReader() {
        super(new Aai20NodeFactory());
    }

    @Override
    protected void readExtraProperties(Object json, Node node) {
        for (String key : JsonCompat.keys(json)) {
            node.addExtraProperty(key, JsonCompat.consumePropertyObject(json, key));
            if (key.contains("%")) {
                // the original takes it for a place holder of its log message and fails
                throw new UnreadableAttribute(key);
            }
        }
    }

    /** An attribute that makes the server's reader fail. */
    static final class UnreadableAttribute extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableAttribute(String name) {
            super("the attribute `" + name + "` is unknown, and 4.1.0 fails on unknown attributes with a percent sign");
        }
    }
}
