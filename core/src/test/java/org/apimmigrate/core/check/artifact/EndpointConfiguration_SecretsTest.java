package org.apimmigrate.core.check.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people are shown of an endpoint security names places and never a value. */
final class EndpointConfiguration_SecretsTest {

    private static final EndpointConfiguration OBJECTS = EndpointConfiguration.read("""
            {"endpoint_type":"http","endpoint_security":{"production":{
              "type":"OAUTH","password":["s","e","c","r","e","t"],"clientSecret":"hunter2",
              "username":4711,"customParameters":{"key":"hunter3"}}}}""");

    @Test
    void rewritesShowWhatBecomesWhat() {
        assertThat(OBJECTS.rewrites())
                .extracting(EndpointConfiguration.Rewrite::place)
                .containsExactly(
                        "endpoint_security.production.username",
                        "endpoint_security.production.password",
                        "endpoint_security.production.customParameters");
        assertThat(OBJECTS.rewrites().get(2).now()).isEqualTo("{\"key\":\"***\"}");
        assertThat(OBJECTS.rewrites().get(2).then()).isEqualTo("\"{\\\"key\\\":\\\"***\\\"}\"");
    }

    @Test
    void noValueIsShown() {
        assertThat(OBJECTS.rewrites() + OBJECTS.withoutSecrets())
                .contains("***", "endpoint_type")
                .doesNotContain("hunter", "4711", "\"s\"", "***\",\"***");
    }
}
