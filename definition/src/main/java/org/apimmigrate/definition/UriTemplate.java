package org.apimmigrate.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API as the server keeps it in {@code AM_API_URL_MAPPING} (and its scopes in
 * {@code AM_API_RESOURCE_SCOPE_MAPPING}).
 *
 * @param verb upper case, for instance GET; SUBSCRIBE and PUBLISH for AsyncAPI
 * @param pattern path as in the definition, for instance {@code /pets/{id}}
 * @param scopes names of the scopes it needs
 * @param authType value of {@code x-auth-type}; {@code Any} where the definition says nothing
 * @param throttlingTier value of {@code x-throttling-tier}; null where the definition says nothing
 */
public record UriTemplate(
        String verb,
        String pattern,
        List<String> scopes,
        String authType,
        @Nullable String throttlingTier) {

    public UriTemplate {
        scopes = List.copyOf(scopes);
    }
}
