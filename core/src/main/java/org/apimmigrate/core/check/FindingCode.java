package org.apimmigrate.core.check;

/** Permanent names of findings: they end up in reports, tickets and other people's scripts. Each has a page in docs/findings. */
public enum FindingCode {
    ARTIFACT_WITHOUT_AM_API(Severity.ERROR),
    AM_API_WITHOUT_ARTIFACT(Severity.ERROR),
    ARTIFACT_UUID_MISMATCH(Severity.ERROR),
    DUPLICATE_REG_UUID(Severity.ERROR),
    ARTIFACT_FIELD_MISSING(Severity.ERROR),
    ARTIFACT_NOT_UTF8(Severity.ERROR),
    ARTIFACT_XML_MALFORMED(Severity.ERROR),
    ARTIFACT_XML_DOCTYPE(Severity.ERROR),
    AM_API_NULL_UUID(Severity.ERROR),
    AM_API_NULL_KEY(Severity.ERROR),
    AM_API_NULL_TYPE(Severity.WARNING),
    AM_API_NULL_STATUS(Severity.WARNING),
    AM_API_NULL_CONTEXT_TEMPLATE(Severity.WARNING),
    OAS_MISSING(Severity.ERROR),
    OAS_INVALID(Severity.ERROR),
    GRAPHQL_INVALID(Severity.ERROR),
    WSDL_INVALID(Severity.ERROR),
    ASYNCAPI_INVALID(Severity.ERROR),
    GRAPHQL_MISSING(Severity.ERROR),
    WSDL_MISSING(Severity.ERROR),
    ASYNCAPI_MISSING(Severity.ERROR),
    DEFINITION_SLOPPY(Severity.WARNING),
    DEFINITION_REMOTE_REFERENCE(Severity.WARNING),
    GATEWAY_ENVIRONMENT_NONE(Severity.WARNING),
    REVISION_API_MISSING(Severity.ERROR),
    REVISION_METADATA_ORPHAN(Severity.ERROR),
    REVISION_ARTIFACT_MISSING(Severity.ERROR),
    REVISION_COLLECTION_WITHOUT_ROW(Severity.WARNING),
    URL_MAPPING_API_MISSING(Severity.WARNING),
    URL_MAPPING_REVISION_MISSING(Severity.WARNING),
    DEFAULT_VERSION_ORPHAN(Severity.WARNING),
    DEFAULT_VERSION_DUPLICATE(Severity.WARNING),
    UNKNOWN_TENANT(Severity.ERROR),
    APPLICATION_WITHOUT_SUBSCRIBER(Severity.ERROR),
    KEY_MANAGER_NULL_TENANT(Severity.WARNING),
    ORGANIZATION_CASE_COLLISION(Severity.ERROR),
    VALUE_TOO_LONG(Severity.ERROR),
    VALUE_MISSING(Severity.ERROR),
    VALUE_LARGER_THAN_PACKET(Severity.ERROR),
    GW_ARTIFACT_API_MISSING(Severity.WARNING),
    GW_ARTIFACT_UNREADABLE(Severity.WARNING),
    TENANT_CONF_MISSING(Severity.WARNING),
    TENANT_CONF_MALFORMED(Severity.ERROR),
    RXT_MISSING(Severity.WARNING),
    RXT_CUSTOMISED(Severity.WARNING),
    DBMS_UNSUPPORTED(Severity.ERROR),
    DBMS_UNTESTED_VERSION(Severity.WARNING),
    PRIVILEGE_MISSING(Severity.ERROR),
    ROWS_HIDDEN(Severity.ERROR),
    CONTENT_SHARED(Severity.ERROR),
    SCHEMA_NOT_4_0_0(Severity.ERROR),
    SCHEMA_DRIFT(Severity.WARNING),
    SCHEMA_INCOMPATIBLE(Severity.ERROR),
    SCHEMA_IS_4_1_0(Severity.INFO),
    SERVER_CONNECTED(Severity.WARNING),
    KEY_MANAGER_UNREACHABLE(Severity.WARNING),
    ADMIN_ROLE_CHANGED(Severity.WARNING),
    PG_STATEMENT_CACHE(Severity.INFO),
    URL_MAPPING_MISSING(Severity.ERROR),
    ENDPOINT_CONFIG_UNREADABLE(Severity.ERROR),
    SECRET_NOT_ENCRYPTED(Severity.WARNING),
    KEYSTORE_MISMATCH(Severity.ERROR),
    ENVIRONMENT_WITHOUT_VHOST(Severity.WARNING),
    VENDOR_CLIENT_PRESENT(Severity.WARNING),
    INDEX_FOLDER_PRESENT(Severity.INFO),
    VIEW_ON_CHANGED_COLUMN(Severity.ERROR),
    OBJECT_ON_CHANGED_COLUMN(Severity.ERROR),
    VALUE_NOT_RESTORABLE(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity that a finding of this code has; fixed, so that scripts can rely on it. */
    public Severity severity() {
        return severity;
    }
}
