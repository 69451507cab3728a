package org.apimmigrate.sampledata.model;

/** The kinds of API that 4.0.0 knows (facts/rows.md#files). */
public enum ApiKind {
    HTTP("HTTP"),
    SOAP("SOAP"),
    SOAPTOREST("SOAPTOREST"),
    GRAPHQL("GRAPHQL"),
    WS("WS"),
    WEBSUB("WEBSUB"),
    SSE("SSE"),
    PRODUCT("APIProduct");

    private final String type;

    ApiKind(String type) {
        this.type = type;
    }

    /** As in {@code AM_API.API_TYPE} and in the artifact. */
    public String type() {
        return type;
    }

    /** Described by AsyncAPI. */
    public boolean streaming() {
        return this == WS || this == WEBSUB || this == SSE;
    }
}
