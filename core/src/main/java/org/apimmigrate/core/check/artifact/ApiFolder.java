package org.apimmigrate.core.check.artifact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.jspecify.annotations.Nullable;

/**
 * The registry folder of one API, as it is now or as one of its revisions: the artifact and the definitions next to it (facts/registry.md#paths).
 * Read by one thread; looked at by one thread at a time.
 */
public final class ApiFolder {

    /** Name of the artifact in {@link #files}. */
    static final String ARTIFACT = "api";

    private static final byte[] NOTHING = {};

    private final ApiFolderKey key;
    private final RegistryPaths paths;
    private final Map<String, byte[]> files;
    private final @Nullable ArtifactXml xml;
    private final @Nullable UnreadableXmlException unreadable;
    private @Nullable EndpointConfiguration endpoints;

    /**
     * @param files path below the folder to content; a resource whose content row has no data is an empty one
     */
    ApiFolder(ApiFolderKey key, RegistryPaths paths, Map<String, byte[]> files) {
        this.key = key;
        this.paths = paths;
        this.files = files;
        ArtifactXml read = null;
        UnreadableXmlException failure = null;
        try {
            read = ArtifactXml.parse(files.getOrDefault(ARTIFACT, NOTHING));
        } catch (UnreadableXmlException e) {
            failure = e;
        }
        this.xml = read;
        this.unreadable = failure;
    }

    public Tenant tenant() {
        return key.tenant();
    }

    /** Path of the folder, without the resource. */
    public String path() {
        return key.path();
    }

    /** {@code AM_API.API_UUID} of the API whose folder it is, for a revision as well. */
    public String apiUuid() {
        return paths.apiOfRevision(key.path()).orElse(key.uuid());
    }

    /** Number of the revision; nothing for the working copy. */
    public Optional<String> revision() {
        return paths.ofRevision(key.path())
                ? Optional.of(key.path().substring(key.path().lastIndexOf('/') + 1))
                : Optional.empty();
    }

    /** The artifact, unless it is {@link #unreadable}. */
    public Optional<ArtifactXml> xml() {
        return Optional.ofNullable(xml);
    }

    /** Why the artifact cannot be read, if it cannot. */
    public Optional<UnreadableXmlException> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /** {@code overview_type} in upper case; empty where the artifact does not say. */
    public String type() {
        return overview("type").toUpperCase(Locale.ROOT);
    }

    public boolean isProduct() {
        return type().equals("APIPRODUCT");
    }

    /** First value of an attribute, as a server reads it; empty where there is none. */
    public String overview(String attribute) {
        return xml().flatMap(artifact -> artifact.overview(attribute)).orElse("");
    }

    /** The artifact's {@code endpointConfig}; read once for all that look at the folder. */
    public EndpointConfiguration endpointConfiguration() {
        if (endpoints == null) {
            endpoints = EndpointConfiguration.read(overview("endpointConfig"));
        }
        return endpoints;
    }

    /** Provider with {@code @}; from the path where the artifact does not say. */
    public String provider() {
        return xml().flatMap(ArtifactXml::provider).orElse(fromPath(2));
    }

    public String name() {
        return xml().flatMap(ArtifactXml::name).orElse(fromPath(1));
    }

    public String version() {
        return xml().flatMap(ArtifactXml::version).orElse(fromPath(0));
    }

    /** Who answers for the API: its owner, else its provider. */
    public String owner() {
        String owner = overview("apiOwner");
        return owner.isEmpty() ? provider() : owner;
    }

    /** Content of a file below the folder; empty bytes where the content row has no data. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Start of the names of the files that carry the API's name: {@code <provider>--<name><version>}. */
    public String filePrefix() {
        return provider().replace("@", "-AT-") + "--" + name() + version();
    }

    /** Bytes that it holds in memory. */
    long size() {
        return files.values().stream().mapToLong(content -> content.length).sum();
    }

    /** A finding about this folder. */
    public Finding finding(FindingCode code, String check, String message, String remedy) {
        return finding(code, check, message, Advice.words(remedy));
    }

    /** A finding about this folder, whose remedy names a command. */
    public Finding finding(FindingCode code, String check, String message, Advice remedy) {
        return new Finding(code, check, false, Role.REGISTRY, tenant().domain(), subject(), message, remedy);
    }

    private Subject subject() {
        String resource = path() + "/" + ARTIFACT;
        return revision()
                .map(number -> Subject.of(
                        "revision",
                        "id",
                        key.uuid(),
                        "api",
                        apiUuid(),
                        "name",
                        name(),
                        "version",
                        version(),
                        "provider",
                        provider(),
                        "revision",
                        number,
                        "path",
                        resource))
                .orElseGet(() -> Subject.of(
                        "api",
                        "id",
                        key.uuid(),
                        "name",
                        name(),
                        "version",
                        version(),
                        "provider",
                        provider(),
                        "path",
                        resource));
    }

    /** Version, name and provider are the last segments of a working copy's path; a provider may have more than one. */
    private String fromPath(int fromEnd) {
        String prefix = paths.providers() + "/";
        if (!path().startsWith(prefix)) {
            return "";
        }
        String[] segments = path().substring(prefix.length()).split("/", -1);
        if (segments.length < 3) {
            return "";
        }
        if (fromEnd < 2) {
            return segments[segments.length - 1 - fromEnd];
        }
        int rest = segments[segments.length - 1].length() + segments[segments.length - 2].length() + 2;
        return RegistryPaths.providerOfPath(path().substring(prefix.length(), path().length() - rest));
    }
}
