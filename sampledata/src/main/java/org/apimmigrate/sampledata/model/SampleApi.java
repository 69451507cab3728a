package org.apimmigrate.sampledata.model;

import java.util.List;

/**
 * A version of an API, or an API product.
 *
 * @param id {@code AM_API.API_ID}
 * @param uuid {@code AM_API.API_UUID} and {@code REG_UUID} of its artifact
 * @param provider with {@code @}, as in {@code AM_API}
 * @param path of the version's collection in the registry
 * @param number counts the sample's APIs; what varies between them varies by it
 */
public record SampleApi(
        int id,
        String uuid,
        SampleTenant tenant,
        String provider,
        ApiKind kind,
        String name,
        String version,
        String context,
        String status,
        String path,
        int number,
        List<SampleRevision> revisions) {

    public SampleApi {
        revisions = List.copyOf(revisions);
    }

    /** Path of the artifact. */
    public String artifactPath() {
        return path + "/api";
    }

    /** The provider as paths and artifacts write it. */
    public String pathProvider() {
        return provider.replace("@", "-AT-");
    }

    /** How files next to the artifact are named, without extension; of a secondary user store with its slash. */
    public String filePrefix() {
        return pathProvider() + "--" + name + version;
    }
}
