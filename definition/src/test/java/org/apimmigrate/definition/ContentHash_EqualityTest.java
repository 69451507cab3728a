package org.apimmigrate.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentHash_EqualityTest {

    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);

    @Test
    void sameKindAndContent() {
        assertThat(ContentHash.of(DefinitionKind.OPENAPI, ONE))
                .isEqualTo(ContentHash.of(DefinitionKind.OPENAPI, ONE.clone()));
    }

    @Test
    void otherKindOrContent() {
        ContentHash hash = ContentHash.of(DefinitionKind.OPENAPI, ONE);

        assertThat(hash).isNotEqualTo(ContentHash.of(DefinitionKind.GRAPHQL, ONE));
        assertThat(hash).isNotEqualTo(ContentHash.of(DefinitionKind.OPENAPI, new byte[] {1}));
    }
}
