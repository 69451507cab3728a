package org.apimmigrate.definition;

/** The rule set to judge a definition by. In the product it follows from the API's type, not from the document. */
public enum DefinitionKind {
    /** OpenAPI 3.0 or 2.0, JSON or YAML ({@code swagger.json}). */
    OPENAPI,
    /** GraphQL schema definition language. */
    GRAPHQL,
    /** One WSDL file, 1.1 or 2.0. */
    WSDL,
    /** A zip archive with WSDL files and their schemas. */
    WSDL_ARCHIVE,
    /** AsyncAPI 2.x as JSON ({@code asyncapi.json}). */
    ASYNCAPI
}
