package org.apimmigrate.core.fix;

/**
 * One correction.
 *
 * @param tenantId of the API
 * @param apiUuid {@code AM_API.API_UUID}
 * @param api name and version, for people
 * @param path of the registry resource that it changes or makes
 * @param original SHA-256 of the content that it was made from, hexadecimal; empty where there is none
 * @param file in the folder; deleting it means that the correction is not wanted
 */
public record Fix(FixKind kind, int tenantId, String apiUuid, String api, String path, String original, String file) {

    String collection() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    String resource() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
