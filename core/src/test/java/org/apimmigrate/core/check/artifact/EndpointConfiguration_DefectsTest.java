package org.apimmigrate.core.check.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What a server can read in an endpoint configuration, and what is in it in clear. */
final class EndpointConfiguration_DefectsTest {

    private static final String OBJECT =
            "{\"endpoint_type\":\"http\",\"endpoint_security\":{\"production\":{\"type\":\"OAUTH\",\"clientSecret\":\"s\",\"customParameters\":{\"aud\":\"x\"}}}}";

    @Test
    void nothingIsNoDefect() {
        assertThat(EndpointConfiguration.read("").defects()).isEmpty();
        assertThat(EndpointConfiguration.read("null").defects()).isEmpty();
        assertThat(EndpointConfiguration.read("{\"endpoint_type\":\"INLINE\"}").defects())
                .isEmpty();
    }

    @Test
    void whatIsNoJsonObjectCannotBeRead() {
        assertThat(EndpointConfiguration.read("{\"endpoint").defects()).containsExactly("it is not a JSON object");
        assertThat(EndpointConfiguration.read("[]").defects()).hasSize(1);
        assertThat(EndpointConfiguration.read("{\"endpoint").repaired()).isEmpty();
    }

    @Test
    void anObjectWhereATextBelongsIsNamedWithoutItsValue() {
        assertThat(EndpointConfiguration.read(OBJECT).defects())
                .containsExactly("endpoint_security.production.customParameters is not a text");
    }

    @Test
    void theObjectBecomesItsText() {
        String repaired = EndpointConfiguration.read(OBJECT).repaired().orElseThrow();

        assertThat(repaired).contains("\"customParameters\":\"{\\\"aud\\\":\\\"x\\\"}\"");
        assertThat(EndpointConfiguration.read(repaired).defects()).isEmpty();
        assertThat(EndpointConfiguration.read(repaired).repaired()).isEmpty();
    }

    @Test
    void aSecretInClearIsToldByItsPlace() {
        assertThat(EndpointConfiguration.read(OBJECT).secretsInClear())
                .containsExactly("endpoint_security.production.clientSecret");
    }

    @Test
    void aCipherTextIsNoSecretInClear() {
        String cipher = Base64.getEncoder().encodeToString(new byte[256]);

        assertThat(EndpointConfiguration.read("{\"endpoint_security\":{\"sandbox\":{\"password\":\"" + cipher + "\"}}}")
                        .secretsInClear())
                .isEmpty();
    }
}
