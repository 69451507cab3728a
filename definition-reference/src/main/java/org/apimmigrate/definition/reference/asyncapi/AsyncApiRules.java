package org.apimmigrate.definition.reference.asyncapi;

import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.asyncapi.models.AaiDocument;
import io.apicurio.datamodels.asyncapi.v2.models.Aai20Document;
import io.apicurio.datamodels.compat.JsonCompat;
import io.apicurio.datamodels.core.models.DocumentType;
import java.nio.charset.StandardCharsets;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.reference.Failures;
import org.apimmigrate.definition.reference.Rules;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * The server checks AsyncAPI documents against a schema, overwrites the result with success, and then only needs what its model reader
 * needs. So does this; what the specification asks for beyond that is a warning.
 */
public final class AsyncApiRules implements Rules {

    @Override
    public Verdict judge(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        JSONObject json;
        try {
            json = new JSONObject(text);
        } catch (JSONException e) {
            return Verdict.refused(JsonFault.reason(text, e));
        }
        AaiDocument document;
        try {
            document = read(text);
            firstProtocol(document);
        } catch (RuntimeException e) {
            return Verdict.refused(unreadable(text, json, e));
        }
        if (document.info == null) {
            return Verdict.refused(new Reason("`info` is missing; 4.1.0 needs `title` and `version` in it.", ""));
        }
        return Verdict.accepted(SpecificationProblems.of(document));
    }

    /** The model of the document; throws whatever the reader throws. */
    static AaiDocument read(String text) {
        Object tree = JsonCompat.parseJSON(text);
        if (Library.discoverDocumentType(tree) != DocumentType.asyncapi2) {
            throw new IllegalArgumentException("not AsyncAPI 2.x");
        }
        Aai20Document document = new Aai20Document();
        new QuietReader().readDocument(tree, document);
        return document;
    }

    /** The server reads the protocol of a lone server; what is thrown here is thrown there. */
    @SuppressWarnings("UnusedVariable")
    private static void firstProtocol(AaiDocument document) {
        if (document.getServers().size() == 1) {
            String protocol = document.getServers().get(0).protocol;
        }
    }

    private static Reason unreadable(String document, JSONObject json, RuntimeException failure) {
        Object version = json.opt("asyncapi");
        if (version == null) {
            return new Reason("The attribute `asyncapi` is missing; 4.1.0 needs a version 2.x there.", "");
        }
        if (!(version instanceof String text)) {
            return new Reason("`asyncapi` must be a text such as \"2.0.0\".", "/asyncapi");
        }
        if (!text.startsWith("2.")) {
            return new Reason(
                    "AsyncAPI " + Failures.shortened(text) + " is not supported by 4.1.0, which reads 2.x only.",
                    "/asyncapi");
        }
        if (json.opt("servers") != null && json.optJSONObject("servers") == null) {
            return new Reason("`servers` must be an object whose members are servers.", "/servers");
        }
        return UnreadablePart.of(document, failure);
    }
}
