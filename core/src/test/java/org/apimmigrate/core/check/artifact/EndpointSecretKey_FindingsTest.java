package org.apimmigrate.core.check.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.ServerSettings;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.apimmigrate.core.secret.TestKeyStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KEYSTORE_MISMATCH in artifacts: what this home cannot open is found, and nothing else. */
class EndpointSecretKey_FindingsTest {

    private static final String AES_KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path home;

    private TestKeyStore ours;
    private TestKeyStore others;

    @BeforeEach
    void keyStores() throws Exception {
        ours = TestKeyStore.make(home.resolve("ours.jks"), "JKS", "secret1");
        others = TestKeyStore.make(home.resolve("others.jks"), "JKS", "secret2");
    }

    @Test
    void whatAnotherKeyEncryptedIsFoundAtItsPlace() throws Exception {
        assertThat(look(server(ours.settings()), base64(ours.described("p")), base64(others.described("s"))))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo(FindingCode.KEYSTORE_MISMATCH);
                    assertThat(f.blocks()).isFalse();
                    assertThat(f.subject().attributes()).containsEntry("id", "uuid-1");
                    assertThat(f.message())
                            .contains("endpoint_security.sandbox.clientSecret is encrypted", others.thumbprint())
                            .doesNotContain("production");
                });
    }

    @Test
    void bothSidesAreOneFinding() throws Exception {
        assertThat(look(server(ours.settings()), base64(others.described("p")), others.bare("s")))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("production.password", "sandbox.clientSecret"));
    }

    @Test
    void whatOurKeyOpensIsNone() throws Exception {
        assertThat(look(server(ours.settings()), base64(ours.described("p")), ours.bare("s")))
                .isEmpty();
    }

    @Test
    void aPasswordInClearIsNoCipherText() throws Exception {
        String long64 = base64("x".repeat(200));
        assertThat(look(server(ours.settings()), "in clear", long64)).isEmpty();
    }

    @Test
    void theKeyOfALambdaIsASecretToo() throws Exception {
        String configuration = "{\"endpoint_type\":\"awslambda\",\"amznSecretKey\":\"%s\"}";
        EndpointConfiguration encrypted =
                EndpointConfiguration.read(configuration.formatted(base64(others.described("s"))));
        EndpointConfiguration clear = EndpointConfiguration.read(configuration.formatted("hunter2"));

        assertThat(encrypted.encryptedSecrets())
                .extracting(EndpointConfiguration.EncryptedSecret::place)
                .containsExactly("amznSecretKey");
        assertThat(encrypted.secretsInClear()).isEmpty();
        assertThat(clear.secretsInClear()).containsExactly("amznSecretKey");
        assertThat(clear.withoutSecrets()).doesNotContain("hunter2");
    }

    @Test
    void aHomeWithoutKeyStoreOpensNothing() throws Exception {
        KeyStoreSettings missing = new KeyStoreSettings(home.resolve("no.jks"), "JKS", null, "wso2carbon", null);
        assertThat(look(server(missing), "in clear", "in clear")).isEmpty();
        assertThat(look(server(missing), base64(ours.described("p")), "in clear"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("no.jks"));
    }

    @Test
    void withoutThePasswordTheCertificatesAreCompared() throws Exception {
        KeyStoreSettings closed = new KeyStoreSettings(ours.settings().file(), "JKS", null, TestKeyStore.ALIAS, null);
        assertThat(look(server(closed), base64(ours.described("p")), base64(others.described("s"))))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("sandbox", "could not be tried"));
    }

    /** Not reported is not passed. */
    @Test
    void whatNamesNoCertificateCannotBeToldWithoutThePassword() throws Exception {
        KeyStoreSettings closed = new KeyStoreSettings(ours.settings().file(), "JKS", null, TestKeyStore.ALIAS, null);
        assertThatThrownBy(() -> look(server(closed), ours.bare("p"), "in clear"))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("could not be tried");
    }

    @Test
    void aSecretKeyIsTriedOrMissed() throws Exception {
        String encrypted = base64(withSecretKey("p"));
        ServerSettings without = server(ours.settings());
        assertThat(look(without, encrypted, "in clear")).singleElement().satisfies(f -> assertThat(f.message())
                .contains("has no [encryption] key"));
        assertThat(look(server(ours.settings(), AES_KEY), encrypted, "in clear"))
                .isEmpty();
        assertThat(look(server(ours.settings(), AES_KEY.replace('0', 'f')), encrypted, "in clear"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("[encryption]", "does not open it"));
    }

    @Test
    void withoutAHomeThereIsNothingToTry() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            assertThat(check().notApplicable(open.context())).isPresent();
        }
    }

    private static EndpointSecretKeyCheck check() {
        return new EndpointSecretKeyCheck(new ArtifactPass(DefinitionObserver.NONE));
    }

    private List<Finding> look(ServerSettings server, String password, String clientSecret) throws Exception {
        String configuration = """
                {"endpoint_type":"http","endpoint_security":{
                  "production":{"enabled":true,"type":"BASIC","password":"%s","clientSecret":null},
                  "sandbox":{"enabled":true,"type":"OAUTH","clientSecret":"%s"}}}""".formatted(password, clientSecret);
        String artifact = "<metadata xmlns=\"http://www.wso2.org/governance/metadata\"><overview><name>A</name>"
                + "<endpointConfig>" + configuration + "</endpointConfig></overview></metadata>";
        RegistryPaths paths = new RegistryPaths("/_system/governance", "/_system/config");
        ApiFolder folder = new ApiFolder(
                new ApiFolderKey(
                        Tenant.SUPER, 1, "/_system/governance/apimgt/applicationdata/provider/admin/A/1.0", "uuid-1"),
                paths,
                Map.of(ApiFolder.ARTIFACT, artifact.getBytes(StandardCharsets.UTF_8)));
        List<Finding> findings = new ArrayList<>();
        try (OpenH2 open = new OpenH2();
                ArtifactCheck.Session session = check().open(context(open, server))) {
            session.look(folder, findings::add);
        }
        return findings;
    }

    private Context context(OpenH2 open, ServerSettings server) {
        return open.context(new Installation(
                home,
                home.resolve("t"),
                home.resolve("w"),
                Map.of(),
                null,
                Installation.Facts.DEFAULTS,
                List.of(),
                server));
    }

    private static ServerSettings server(KeyStoreSettings store) {
        return server(store, null);
    }

    private static ServerSettings server(KeyStoreSettings store, @Nullable String encryptionKey) {
        Secret key = encryptionKey == null ? null : new Secret(encryptionKey);
        return new ServerSettings(store, store, key, null, null, 0, null);
    }

    private static String withSecretKey(String text) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] vector = new byte[12];
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(AES_KEY.getBytes(StandardCharsets.UTF_8), "AES"),
                new GCMParameterSpec(128, vector));
        String inner = "{\"cipher\":\"%s\",\"initializationVector\":\"%s\"}"
                .formatted(
                        Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8))),
                        Base64.getEncoder().encodeToString(vector));
        return "{\"c\":\"%s\",\"t\":\"AES/GCM/NoPadding\"}".formatted(base64(inner));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
