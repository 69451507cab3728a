package org.apimmigrate.sampledata.write;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apimmigrate.sampledata.definition.Definitions;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleRevision;

/** What the registry holds of an API: the working copy, and one copy of its folder for each revision. */
public final class ApiRegistry {
    private static final String ARTIFACT = "application/vnd.wso2-api+xml";
    private static final String DOCUMENT = "application/vnd.wso2-document+xml";
    private static final String JSON = "application/json";

    private final RegistryWriter registry;
    private final SampleRandom random;
    private final Definitions definitions;

    public ApiRegistry(RegistryWriter registry, SampleRandom random, Definitions definitions) {
        this.registry = registry;
        this.random = random;
        this.definitions = definitions;
    }

    /**
     * Writes the working copy and the revisions.
     *
     * @param name collection of the API's name, which its versions share
     */
    public void write(SampleApi api, Folder name, RegistryTree tree) {
        Folder version = registry.folder(name, api.version());
        content(api, version, api.uuid(), false);
        registry.saved(api.tenant(), api.artifactPath(), 3);
        registry.provides(api.tenant(), Paths.PROVIDERS + "/" + api.pathProvider(), api.artifactPath());
        history(api, tree);
        if (!api.revisions().isEmpty()) {
            Folder revisions = registry.folder(tree.folder(Paths.REVISIONS), api.uuid());
            for (SampleRevision revision : api.revisions()) {
                revision(api, revisions, revision.number(), revision.uuid());
            }
        }
    }

    /** One copy of the API's folder as a revision keeps it. */
    public void revision(SampleApi api, Folder revisions, int number, String uuid) {
        Folder folder = registry.folder(revisions, String.valueOf(number));
        registry.copied(api.tenant(), api.path(), folder.path());
        content(api, folder, uuid, true);
    }

    private void content(SampleApi api, Folder folder, String uuid, boolean revision) {
        registry.resource(folder, "api", ARTIFACT, ArtifactXml.of(api, revision), uuid, RegistryWriter.SYSTEM_USER);
        registry.properties(folder, "api", properties(api));
        if (api.number() % 3 == 0) {
            registry.tag(folder, "api", "retail");
            registry.tag(folder, "api", "with space");
        }
        byte[] swagger = definitions.swagger(api);
        if (swagger != null) {
            registry.resource(folder, "swagger.json", JSON, swagger);
        }
        switch (api.kind()) {
            case GRAPHQL -> file(api, folder, ".graphql", "text/plain; charset=ISO-8859-1", definitions.graphQl(api));
            case SOAP -> soap(api, folder);
            case SOAPTOREST -> sequences(api, folder);
            case WS, WEBSUB, SSE ->
                // the one file that belongs to the publishing user; the copies of revisions do not
                registry.resource(
                        folder,
                        "asyncapi.json",
                        JSON,
                        definitions.asyncApi(api),
                        random.uuid(),
                        revision ? RegistryWriter.SYSTEM_USER : api.provider());
            case HTTP, PRODUCT -> {}
        }
        if (api.number() % 3 == 1) {
            document(api, folder);
        }
    }

    private void soap(SampleApi api, Folder folder) {
        if (api.number() % 3 == 2) {
            Folder archives = registry.folder(folder, "archives");
            file(api, archives, ".zip", "application/zip", definitions.wsdlArchive(api));
        } else {
            file(api, folder, ".wsdl", "application/wsdl+xml", definitions.wsdl(api));
        }
    }

    /** The provider of a secondary user store brings a slash, and so a collection, into the file's name. */
    private void file(SampleApi api, Folder folder, String extension, String mediaType, byte[] content) {
        String name = api.filePrefix() + extension;
        int slash = name.indexOf('/');
        Folder target = slash < 0 ? folder : registry.folder(folder, name.substring(0, slash));
        registry.resource(target, name.substring(slash + 1), mediaType, content);
    }

    private void sequences(SampleApi api, Folder folder) {
        Folder root = registry.folder(folder, "soap_to_rest");
        for (String direction : List.of("in", "out")) {
            Folder sequences = registry.folder(root, direction);
            Definitions.operations(api).forEach(operation -> {
                String resource = operation.pattern().substring(1);
                String verb = operation.verb().toLowerCase(Locale.ROOT);
                String name = resource + "_" + verb + ".xml";
                registry.resource(
                        sequences, name, "text/xml", "<header name=\"Action\"/>".getBytes(StandardCharsets.UTF_8));
                registry.properties(
                        sequences, name, Map.of("method", List.of(verb), "resourcePath", List.of(resource)));
            });
        }
    }

    private void document(SampleApi api, Folder folder) {
        Folder documents = registry.folder(folder, "documentation");
        registry.resource(documents, "Guide", DOCUMENT, DocumentXml.inline(api, "Guide"));
        Folder contents = registry.folder(documents, "contents");
        registry.resource(
                contents, "Guide", "text/plain", ("Read me – " + api.name()).getBytes(StandardCharsets.UTF_8));
    }

    private void history(SampleApi api, RegistryTree tree) {
        String name = api.artifactPath().replace('/', '_');
        Folder folder = tree.folder(Paths.HISTORY);
        String xml = "<lifecycleHistory><item order=\"0\" user=\"" + api.provider()
                + "\" aspect=\"APILifeCycle\" state=\"Created\" originalPath=\"" + api.artifactPath()
                + "\" timestamp=\"2021-06-01 08:00:00.0\"><action type=\"association\" name=\"\"/></item>"
                + "</lifecycleHistory>";
        registry.resource(folder, name, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
        registry.properties(folder, name, Map.of("registry.lifecycle_history.order", List.of("1")));
    }

    private static Map<String, List<String>> properties(SampleApi api) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("STATUS", List.of(api.kind() == ApiKind.PRODUCT ? "PUBLISHED" : "CREATED"));
        values.put("publisher_roles", List.of("null"));
        values.put("display_publisher_roles", List.of("null"));
        values.put("publisher_access_control", List.of("all"));
        values.put("store_view_roles", List.of("null"));
        values.put("resource.source", List.of("remote"));
        values.put("registry.LC.name", List.of("APILifeCycle"));
        String state = api.status().charAt(0) + api.status().substring(1).toLowerCase(Locale.ROOT);
        values.put("registry.lifecycle.APILifeCycle.state", List.of(state));
        if (api.status().equals("CREATED")) {
            values.put(
                    "registry.custom_lifecycle.checklist.option.APILifeCycle.0.item",
                    List.of("status:Created", "name:Deprecate old versions", "value:false", "order:0"));
        }
        if (api.number() % 5 == 0) {
            values.put("api_meta.team__display", List.of("shop & more"));
        }
        return values;
    }
}
