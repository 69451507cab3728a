package org.apimmigrate.core.step.data;

/**
 * How a registry content is changed with the server stopped: in place. There is no checksum, and the resource's own columns stay, so
 * that the last change that people see remains the last change that people made (facts/registry.md#tables).
 */
final class RegistryContent {

    /** Parameters: bytes, content id, tenant id. */
    static final String UPDATE =
            "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ?";

    private RegistryContent() {}
}
