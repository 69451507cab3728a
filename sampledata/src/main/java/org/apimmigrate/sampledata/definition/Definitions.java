package org.apimmigrate.sampledata.definition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apimmigrate.sampledata.model.Operation;
import org.apimmigrate.sampledata.model.SampleApi;
import org.jspecify.annotations.Nullable;

/** Small definitions that both servers accept, and the operations that are in them. */
public final class Definitions {
    private static final List<String> ITEMS =
            List.of("order", "payment", "customer", "invoice", "shipment", "account", "product", "ticket");

    private final List<Template> openApi = List.of(Template.of("openapi3.json"), Template.of("swagger2.json"));
    private final Template generated = Template.of("generated.json");
    private final Template soapToRest = Template.of("soaptorest.json");
    private final Template graphQl = Template.of("schema.graphql");
    private final List<Template> wsdl = List.of(Template.of("service11.wsdl"), Template.of("service20.wsdl"));
    private final Template asyncApi = Template.of("asyncapi.json");

    /** What the API is about, in lower case. */
    public static String item(SampleApi api) {
        return ITEMS.get(Math.floorMod(api.name().hashCode(), ITEMS.size()));
    }

    /** {@code swagger.json}; null for streaming APIs, which have none. */
    public byte @Nullable [] swagger(SampleApi api) {
        return switch (api.kind()) {
            case HTTP -> fill(openApi.get(api.number() % openApi.size()), api);
            case PRODUCT -> fill(openApi.get(0), api);
            case SOAP, GRAPHQL -> fill(generated, api);
            case SOAPTOREST -> fill(soapToRest, api);
            case WS, WEBSUB, SSE -> null;
        };
    }

    public byte[] graphQl(SampleApi api) {
        return fill(graphQl, api);
    }

    /** WSDL 1.1 or 2.0. */
    public byte[] wsdl(SampleApi api) {
        return fill(wsdl.get(api.number() / 2 % wsdl.size()), api);
    }

    /** An archive with one WSDL 1.1 file in it. */
    public byte[] wsdlArchive(SampleApi api) {
        return zip(api.name() + "/service.wsdl", fill(wsdl.get(0), api));
    }

    /** {@code asyncapi.json} of a streaming API. */
    public byte[] asyncApi(SampleApi api) {
        return fill(asyncApi, api);
    }

    /** The operations of an API as 4.0.0 keeps them (facts/rows.md#files). A product takes those of its members. */
    public static List<Operation> operations(SampleApi api) {
        String items = "/" + item(api) + "s";
        return switch (api.kind()) {
            case HTTP, PRODUCT ->
                List.of(
                        new Operation("GET", items, false),
                        new Operation("POST", items, true),
                        new Operation("GET", items + "/{id}", false),
                        new Operation("DELETE", items + "/{id}", true));
            case SOAP -> List.of(new Operation("POST", "/*", false));
            case SOAPTOREST ->
                List.of(new Operation("GET", items + "ByCode", false), new Operation("POST", items + "Cancel", false));
            case GRAPHQL ->
                List.of(
                        new Operation("QUERY", item(api) + "s", false),
                        new Operation("MUTATION", "create" + type(api), true),
                        new Operation("SUBSCRIPTION", item(api) + "Changed", false));
            case WS ->
                List.of(
                        new Operation("SUBSCRIBE", items + "/{id}", false),
                        new Operation("PUBLISH", items + "/{id}", false));
            case WEBSUB -> List.of(new Operation("SUBSCRIBE", "_default", false));
            case SSE -> List.of(new Operation("SUBSCRIBE", "/*", false));
        };
    }

    /** A file in an archive; the time stamp is fixed so that equal samples have equal bytes. */
    public static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(1_622_505_600_000L);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String type(SampleApi api) {
        String item = item(api);
        return Character.toUpperCase(item.charAt(0)) + item.substring(1);
    }

    private static byte[] fill(Template template, SampleApi api) {
        return template.fill(api.name(), api.version(), item(api));
    }
}
