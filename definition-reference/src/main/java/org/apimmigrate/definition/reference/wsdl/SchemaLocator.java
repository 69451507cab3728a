package org.apimmigrate.definition.reference.wsdl;

import java.io.ByteArrayInputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.wsdl.xml.WSDLLocator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Answers wsdl4j's requests for schemas: from the files of the archive, and from nowhere else. As on the server, locations are relative to
 * the root of the archive (to the including schema inside a schema), and a lone file has no surroundings at all.
 */
final class SchemaLocator implements WSDLLocator {

    /** An address that no real file has; nothing opens it. */
    private static final String ROOT = "file:/wsdl-archive/";

    private final @Nullable ArchiveFiles files;
    private final Set<String> notFound = new LinkedHashSet<>();
    private @Nullable String latest;

    private SchemaLocator(@Nullable ArchiveFiles files) {
        this.files = files;
    }

    static SchemaLocator loneFile() {
        return new SchemaLocator(null);
    }

    static SchemaLocator archive(ArchiveFiles files) {
        return new SchemaLocator(files);
    }

    /** Locations that were asked for and are not there. */
    Set<String> notFound() {
        return notFound;
    }

    @Override
    public @Nullable InputSource getBaseInputSource() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return files == null ? null : ROOT;
    }

    @Override
    public @Nullable InputSource getImportInputSource(@Nullable String parent, String location) {
        byte[] content = find(parent, location);
        if (content == null) {
            notFound.add(location);
            return null;
        }
        return new InputSource(new ByteArrayInputStream(content));
    }

    @Override
    public @Nullable String getLatestImportURI() {
        return latest;
    }

    @Override
    public void close() {}

    private byte @Nullable [] find(@Nullable String parent, String location) {
        if (files == null) {
            return null;
        }
        try {
            URL address = new URL(new URL(parent == null ? ROOT : parent), location);
            latest = address.toExternalForm();
            String path = URLDecoder.decode(address.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean inside = "file".equals(address.getProtocol())
                    && address.getHost().isEmpty()
                    && ("file:" + path).startsWith(ROOT);
            return inside ? files.find(path.substring(ROOT.length() - "file:".length())) : null;
        } catch (MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }
}
