package org.apimmigrate.sampledata.flaw;

import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Dbms;

/** Damage that is seen in the field. Each is placed once, and each is what one finding code is for. */
public enum Flaw {
    ARTIFACT_WITHOUT_AM_API(FindingCode.ARTIFACT_WITHOUT_AM_API, new ArtifactWithoutAmApi()),
    AM_API_WITHOUT_ARTIFACT(FindingCode.AM_API_WITHOUT_ARTIFACT, new AmApiWithoutArtifact()),
    ARTIFACT_UUID_MISMATCH(FindingCode.ARTIFACT_UUID_MISMATCH, new ArtifactUuidMismatch()),
    DUPLICATE_REG_UUID(FindingCode.DUPLICATE_REG_UUID, new DuplicateRegUuid()),
    ARTIFACT_FIELD_MISSING(FindingCode.ARTIFACT_FIELD_MISSING, new ArtifactFieldMissing()),
    ARTIFACT_NOT_UTF8(FindingCode.ARTIFACT_NOT_UTF8, new ArtifactNotUtf8()),
    ARTIFACT_XML_MALFORMED(FindingCode.ARTIFACT_XML_MALFORMED, new ArtifactXmlMalformed()),
    ARTIFACT_XML_DOCTYPE(FindingCode.ARTIFACT_XML_DOCTYPE, new ArtifactXmlDoctype()),
    AM_API_NULL_UUID(FindingCode.AM_API_NULL_UUID, new AmApiNullUuid()),
    AM_API_NULL_KEY(FindingCode.AM_API_NULL_KEY, new AmApiNullKey()),
    AM_API_NULL_TYPE(FindingCode.AM_API_NULL_TYPE, new AmApiNullType()),
    AM_API_NULL_STATUS(FindingCode.AM_API_NULL_STATUS, new AmApiNullStatus()),
    AM_API_NULL_CONTEXT_TEMPLATE(FindingCode.AM_API_NULL_CONTEXT_TEMPLATE, new AmApiNullContextTemplate()),
    OAS_MISSING(FindingCode.OAS_MISSING, new OasMissing()),
    OAS_INVALID(FindingCode.OAS_INVALID, new OasInvalid()),
    GRAPHQL_MISSING(FindingCode.GRAPHQL_MISSING, new GraphqlMissing()),
    GRAPHQL_INVALID(FindingCode.GRAPHQL_INVALID, new GraphqlInvalid()),
    WSDL_MISSING(FindingCode.WSDL_MISSING, new WsdlMissing()),
    WSDL_INVALID(FindingCode.WSDL_INVALID, new WsdlInvalid()),
    ASYNCAPI_MISSING(FindingCode.ASYNCAPI_MISSING, new AsyncapiMissing()),
    ASYNCAPI_INVALID(FindingCode.ASYNCAPI_INVALID, new AsyncapiInvalid()),
    DEFINITION_SLOPPY(FindingCode.DEFINITION_SLOPPY, new DefinitionSloppy()),
    DEFINITION_REMOTE_REFERENCE(FindingCode.DEFINITION_REMOTE_REFERENCE, new DefinitionRemoteReference()),
    GATEWAY_ENVIRONMENT_NONE(FindingCode.GATEWAY_ENVIRONMENT_NONE, new GatewayEnvironmentNone()),
    REVISION_API_MISSING(FindingCode.REVISION_API_MISSING, new RevisionApiMissing()),
    REVISION_METADATA_ORPHAN(FindingCode.REVISION_METADATA_ORPHAN, new RevisionMetadataOrphan()),
    REVISION_ARTIFACT_MISSING(FindingCode.REVISION_ARTIFACT_MISSING, new RevisionArtifactMissing()),
    REVISION_COLLECTION_WITHOUT_ROW(FindingCode.REVISION_COLLECTION_WITHOUT_ROW, new RevisionCollectionWithoutRow()),
    URL_MAPPING_API_MISSING(FindingCode.URL_MAPPING_API_MISSING, new UrlMappingApiMissing()),
    URL_MAPPING_REVISION_MISSING(FindingCode.URL_MAPPING_REVISION_MISSING, new UrlMappingRevisionMissing()),
    DEFAULT_VERSION_ORPHAN(FindingCode.DEFAULT_VERSION_ORPHAN, new DefaultVersionOrphan()),
    DEFAULT_VERSION_DUPLICATE(FindingCode.DEFAULT_VERSION_DUPLICATE, new DefaultVersionDuplicate()),
    UNKNOWN_TENANT(FindingCode.UNKNOWN_TENANT, new UnknownTenant()),
    APPLICATION_WITHOUT_SUBSCRIBER(FindingCode.APPLICATION_WITHOUT_SUBSCRIBER, new ApplicationWithoutSubscriber()),
    KEY_MANAGER_NULL_TENANT(FindingCode.KEY_MANAGER_NULL_TENANT, new KeyManagerNullTenant()),
    ORGANIZATION_CASE_COLLISION(FindingCode.ORGANIZATION_CASE_COLLISION, new OrganizationCaseCollision()),
    VALUE_TOO_LONG(FindingCode.VALUE_TOO_LONG, new ValueTooLong()),
    GW_ARTIFACT_API_MISSING(FindingCode.GW_ARTIFACT_API_MISSING, new GwArtifactApiMissing()),
    GW_ARTIFACT_UNREADABLE(FindingCode.GW_ARTIFACT_UNREADABLE, new GwArtifactUnreadable()),
    TENANT_CONF_MISSING(FindingCode.TENANT_CONF_MISSING, new TenantConfMissing()),
    TENANT_CONF_MALFORMED(FindingCode.TENANT_CONF_MALFORMED, new TenantConfMalformed()),
    RXT_MISSING(FindingCode.RXT_MISSING, new RxtMissing()),
    RXT_CUSTOMISED(FindingCode.RXT_CUSTOMISED, new RxtCustomised()),
    URL_MAPPING_MISSING(FindingCode.URL_MAPPING_MISSING, new UrlMappingMissing()),
    ENDPOINT_CONFIG_UNREADABLE(FindingCode.ENDPOINT_CONFIG_UNREADABLE, new EndpointConfigUnreadable()),
    SECRET_NOT_ENCRYPTED(FindingCode.SECRET_NOT_ENCRYPTED, new SecretNotEncrypted()),
    ENVIRONMENT_WITHOUT_VHOST(FindingCode.ENVIRONMENT_WITHOUT_VHOST, new EnvironmentWithoutVhost());

    private final FindingCode code;
    private final FlawMaker maker;

    Flaw(FindingCode code, FlawMaker maker) {
        this.code = code;
        this.maker = maker;
    }

    /** The code of the finding that it has to give. */
    public FindingCode code() {
        return code;
    }

    /** Can a database of this kind hold it? MySQL compares the texts of its unique keys without case, and Db2 takes no NULL in a key. */
    public boolean possibleOn(Dbms dbms) {
        return switch (this) {
            case ORGANIZATION_CASE_COLLISION -> dbms != Dbms.MYSQL;
            case AM_API_NULL_UUID, AM_API_NULL_KEY, KEY_MANAGER_NULL_TENANT, APPLICATION_WITHOUT_SUBSCRIBER ->
                dbms != Dbms.DB2;
            default -> true;
        };
    }

    /** Does {@code migrate} refuse to start because of it until orphans are put in quarantine? */
    public boolean blocks() {
        return code == FindingCode.REVISION_API_MISSING || code == FindingCode.REVISION_METADATA_ORPHAN;
    }

    FlawMaker maker() {
        return maker;
    }
}
