package org.apimmigrate.core.check.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.ServerSettings;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.apimmigrate.core.secret.TestKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check finds its damage, and nothing where all is well. */
class ServerChecks_FindingsTest {

    @TempDir
    Path home;

    @Test
    void aRenewedCertificateOfTheSameKeyIsNoMismatch() throws Exception {
        TestKeyStore ours = TestKeyStore.make(home.resolve("ours.jks"), "JKS", "secret1");
        try (OpenH2 open = new OpenH2()) {
            String before = ours.described("s");
            String thumbprint = ours.thumbprint();
            ours.renewCertificate();
            assertThat(ours.thumbprint()).isNotEqualTo(thumbprint);
            keyManager(open, "KM-1", "Mine", nested(before));

            assertThat(run(new KeyStoreCheck(), open, server(ours.settings()), facts("admin", null, null)))
                    .isEmpty();
        }
    }

    @Test
    void aKeyStoreThatDoesNotOpenIsACheckThatCouldNotRun() throws Exception {
        TestKeyStore ours = TestKeyStore.make(home.resolve("ours.jks"), "JKS", "secret1");
        Secret wrong = new Secret("wrong");
        KeyStoreSettings settings =
                new KeyStoreSettings(ours.settings().file(), "JKS", wrong, TestKeyStore.ALIAS, wrong);
        try (OpenH2 open = new OpenH2()) {
            keyManager(open, "KM-1", "Mine", nested(ours.described("s")));

            assertThatThrownBy(() -> run(new KeyStoreCheck(), open, server(settings), facts("admin", null, null)))
                    .isInstanceOf(MigrateException.class)
                    .hasMessageContaining("key store");
        }
    }

    @Test
    void withoutThePasswordAPkcs12StoreShowsNothing() throws Exception {
        TestKeyStore ours = TestKeyStore.make(home.resolve("ours.p12"), "PKCS12", "secret1");
        KeyStoreSettings settings =
                new KeyStoreSettings(ours.settings().file(), "PKCS12", null, TestKeyStore.ALIAS, null);
        try (OpenH2 open = new OpenH2()) {
            keyManager(
                    open,
                    "KM-1",
                    "Mine",
                    nested("{\"c\":\"%s\",\"t\":\"RSA\",\"tp\":\"AB\"}".formatted(ours.bare("s"))));

            assertThatThrownBy(() -> run(new KeyStoreCheck(), open, server(settings), facts("admin", null, null)))
                    .isInstanceOf(MigrateException.class)
                    .hasMessageContaining("password is not known");
        }
    }

    /** Nobody was asked for the password, and a certificate says less than the key. */
    @Test
    void withoutThePasswordTheCertificatesAreCompared() throws Exception {
        TestKeyStore ours = TestKeyStore.make(home.resolve("ours.jks"), "JKS", "secret1");
        TestKeyStore other = TestKeyStore.make(home.resolve("other.jks"), "JKS", "secret2");
        KeyStoreSettings settings = new KeyStoreSettings(ours.settings().file(), "JKS", null, TestKeyStore.ALIAS, null);
        try (OpenH2 open = new OpenH2()) {
            keyManager(open, "KM-1", "Mine", nested(ours.described("s")));
            keyManager(open, "KM-2", "Foreign", nested(other.described("s")));

            assertThat(run(new KeyStoreCheck(), open, server(settings), facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f ->
                            assertThat(f.message()).contains("could not be tried", "APIM_MIGRATE_KEYSTORE_PASSWORD"));
        }
    }

    @Test
    void whatAnotherKeyEncryptedIsFound() throws Exception {
        TestKeyStore ours = TestKeyStore.make(home.resolve("ours.jks"), "JKS", "secret1");
        TestKeyStore other = TestKeyStore.make(home.resolve("other.jks"), "JKS", "secret2");
        try (OpenH2 open = new OpenH2(new Tenant(1, "a.com", true))) {
            keyManager(open, "KM-1", "Mine", nested(ours.described("s")));
            keyManager(open, "KM-2", "Foreign", nested(other.described("s")));
            keyManager(open, "KM-3", "Plain", "{\"client_secret\":\"plain\"}");
            String stored =
                    Base64.getEncoder().encodeToString(other.described("p").getBytes(StandardCharsets.UTF_8));
            open.shared("INSERT INTO REG_PROPERTY (REG_ID, REG_NAME, REG_VALUE, REG_TENANT_ID) VALUES (9, 'password', '"
                    + stored + "', 1)");

            List<Finding> findings =
                    run(new KeyStoreCheck(), open, server(ours.settings()), facts("admin", null, null));

            assertThat(findings).hasSize(2).allMatch(f -> f.code() == FindingCode.KEYSTORE_MISMATCH && !f.blocks());
            assertThat(findings.get(0).subject().attributes()).containsEntry("name", "Foreign");
            assertThat(findings.get(0).message()).contains(other.thumbprint());
            assertThat(findings.get(1).tenant()).isEqualTo("a.com");
        }
    }

    @Test
    void aHomeWithoutKeyStoreIsToldOnlyWhereSomethingIsEncrypted() throws Exception {
        TestKeyStore other = TestKeyStore.make(home.resolve("other.jks"), "JKS", "secret2");
        KeyStoreSettings missing = new KeyStoreSettings(home.resolve("no.jks"), "JKS", null, "wso2carbon", null);
        try (OpenH2 open = new OpenH2()) {
            assertThat(run(new KeyStoreCheck(), open, server(missing), facts("admin", null, null)))
                    .isEmpty();
            keyManager(open, "KM-2", "Foreign", nested(other.described("s")));
            assertThat(run(new KeyStoreCheck(), open, server(missing), facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains("no.jks"));
        }
    }

    @Test
    void withoutAHomeTheKeyStoreIsNotLookedAt() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            assertThat(new KeyStoreCheck().notApplicable(open.context())).isPresent();
        }
    }

    @Test
    void aHomeThatIsNotAWholeOneIsNotJudgedByItsKeyStore() throws Exception {
        KeyStoreSettings elsewhere =
                new KeyStoreSettings(home.resolve("no-folder/no.jks"), "JKS", null, "wso2carbon", null);
        KeyStoreSettings missing = new KeyStoreSettings(home.resolve("no.jks"), "JKS", null, "wso2carbon", null);
        try (OpenH2 open = new OpenH2()) {
            assertThat(new KeyStoreCheck()
                            .notApplicable(context(open, Map.of(), server(elsewhere), facts("admin", null, null))))
                    .hasValueSatisfying(reason -> assertThat(reason).contains("no-folder"));
            assertThat(new KeyStoreCheck()
                            .notApplicable(context(open, Map.of(), server(missing), facts("admin", null, null))))
                    .isEmpty();
        }
    }

    @Test
    void anAdminRoleOfAnotherName() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            assertThat(run(new AdminRoleCheck(), open, ServerSettings.UNKNOWN, facts("admin", null, null)))
                    .isEmpty();
            assertThat(run(new AdminRoleCheck(), open, ServerSettings.UNKNOWN, facts("boss", null, null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains("boss"));
            ServerSettings readOnly = new ServerSettings(null, null, null, null, "read_only_ldap_unique_id", 0, null);
            assertThat(run(new AdminRoleCheck(), open, readOnly, facts("boss", null, null))
                            .get(0)
                            .remedy())
                    .contains("read-only");
        }
    }

    @Test
    void theStatementCacheMattersOnPostgresqlOnly() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            assertThat(statementCache(open, "jdbc:postgresql://h/s"))
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.code()).isEqualTo(FindingCode.PG_STATEMENT_CACHE);
                        assertThat(f.subject().attributes()).containsEntry("section", "[database.shared_db]");
                    });
            assertThat(statementCache(open, "jdbc:postgresql://h/s?preparedStatementCacheQueries=0"))
                    .isEmpty();
            assertThat(statementCache(open, "jdbc:mysql://h/s")).isEmpty();
        }
    }

    @Test
    void anIdentityServerThatDoesNotAnswer() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "https://localhost:" + port + "/services/";
        try (OpenH2 open = new OpenH2()) {
            assertThat(run(
                            new KeyManagerReachableCheck(),
                            open,
                            ServerSettings.UNKNOWN,
                            facts("admin", "default", url)))
                    .isEmpty();
            assertThat(run(
                            new KeyManagerReachableCheck(),
                            open,
                            ServerSettings.UNKNOWN,
                            facts("admin", "WSO2-IS", url)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains("ConnectException"));
            assertThat(run(
                            new KeyManagerReachableCheck(),
                            open,
                            ServerSettings.UNKNOWN,
                            facts("admin", "WSO2-IS", null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains("no service_url"));
        }
    }

    @Test
    void anIdentityServerWhoseCertificateTheHomeTrustsOrNot() throws Exception {
        TestKeyStore server = TestKeyStore.make(home.resolve("server.p12"), "PKCS12", "secret1");
        try (TlsEcho echo = TlsEcho.ofVersion(server, "WSO2 Identity Server-5.11.0")) {
            assertThat(reached(echo, trusting(server))).isEmpty();
            assertThat(reached(echo, ServerSettings.UNKNOWN)).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("TLS fails with the trust store of the home"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WSO2 Identity Server-5.7.0, WSO2 Identity Server 5.7.0",
        "WSO2 Identity Server-6.0.0, WSO2 Identity Server 6.0.0",
        "WSO2 API Manager-4.1.0, WSO2 API Manager 4.1.0"
    })
    void whatTellsThatItIsAnotherVersion(String told, String message) throws Exception {
        TestKeyStore server = TestKeyStore.make(home.resolve("server.p12"), "PKCS12", "secret1");
        try (TlsEcho echo = TlsEcho.ofVersion(server, told)) {
            assertThat(reached(echo, trusting(server))).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("what answers is " + message, "5.11.0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n<return>?</return>"
            })
    void whatAnswersAndDoesNotTellIsTakenForTheRightOne(String answer) throws Exception {
        TestKeyStore server = TestKeyStore.make(home.resolve("server.p12"), "PKCS12", "secret1");
        try (TlsEcho echo = TlsEcho.start(server, answer)) {
            assertThat(reached(echo, trusting(server))).isEmpty();
        }
    }

    /** A warning must not hold up anybody. */
    @Test
    void anAnswerThatDoesNotEndIsGivenUp() throws Exception {
        TestKeyStore server = TestKeyStore.make(home.resolve("server.p12"), "PKCS12", "secret1");
        try (TlsEcho echo = TlsEcho.unfinished(server, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<ret")) {
            assertThat(reached(echo, trusting(server))).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("did not come to an end"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost:99999/services/, there is no port 99999",
        "https://is_km:9443/services/, no https url with the name of a host",
        "http://localhost/services/, no https url",
        "https://local host/, service_url is no url"
    })
    void aServiceUrlThatCannotBeAsked(String url, String why) throws Exception {
        try (OpenH2 open = new OpenH2()) {
            assertThat(run(
                            new KeyManagerReachableCheck(),
                            open,
                            ServerSettings.UNKNOWN,
                            facts("admin", "WSO2-IS", url)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains(why));
        }
    }

    @Test
    void theServiceUrlOfTheServersOwnConfiguration() throws Exception {
        TestKeyStore server = TestKeyStore.make(home.resolve("server.p12"), "PKCS12", "secret1");
        try (OpenH2 open = new OpenH2();
                TlsEcho echo = TlsEcho.ofVersion(server, "WSO2 Identity Server-5.11.0")) {
            int port = java.net.URI.create(echo.url()).getPort();
            ServerSettings settings = new ServerSettings(null, null, null, server.settings(), null, port - 9443, null);
            for (String path : List.of("${carbon.context}services/", "/services", "/services/", "/")) {
                String url = "https://127.0.0.1:${mgt.transport.https.port}" + path;
                assertThat(run(new KeyManagerReachableCheck(), open, settings, facts("admin", "WSO2-IS", url)))
                        .as(url)
                        .isEmpty();
            }
        }
    }

    @Test
    void aStoreThatIsClosedDoesNotStandInTheWayOfOneThatOpens() throws Exception {
        TestKeyStore primary = TestKeyStore.make(home.resolve("primary.p12"), "PKCS12", "secret1");
        TestKeyStore internal = TestKeyStore.make(home.resolve("internal.jks"), "JKS", "secret2");
        KeyStoreSettings closed =
                new KeyStoreSettings(primary.settings().file(), "PKCS12", null, TestKeyStore.ALIAS, null);
        ServerSettings both = new ServerSettings(closed, internal.settings(), null, null, null, 0, null);
        try (OpenH2 open = new OpenH2()) {
            keyManager(open, "KM-1", "Mine", nested(internal.described("s")));
            assertThat(run(new KeyStoreCheck(), open, both, facts("admin", null, null)))
                    .isEmpty();
            keyManager(
                    open,
                    "KM-2",
                    "Foreign",
                    nested("{\"c\":\"%s\",\"t\":\"RSA\",\"tp\":\"AB\"}".formatted(primary.bare("s"))));
            assertThatThrownBy(() -> run(new KeyStoreCheck(), open, both, facts("admin", null, null)))
                    .hasMessageContaining("password is not known");
        }
    }

    /** What a row holds there goes into no message and blames no key store. */
    @Test
    void aThumbprintOfNoKnownFormNamesNoCertificate() throws Exception {
        TestKeyStore ours = TestKeyStore.make(home.resolve("ours.jks"), "JKS", "secret1");
        try (OpenH2 open = new OpenH2()) {
            keyManager(open, "KM-1", "Odd", nested("{\"c\":\"AAAA\",\"t\":\"RSA\",\"tp\":\"<b>\",\"tpd\":\"FOO\"}"));
            assertThat(run(new KeyStoreCheck(), open, server(ours.settings()), facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).doesNotContain("<b>", "thumbprint"));
        }
    }

    @Test
    void whatOnlyShakesHandsDoesNotAnswer() throws Exception {
        TestKeyStore server = TestKeyStore.make(home.resolve("server.p12"), "PKCS12", "secret1");
        try (TlsEcho echo = TlsEcho.start(server, null)) {
            assertThat(reached(echo, trusting(server))).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("does not answer: "));
        }
    }

    private List<Finding> reached(TlsEcho echo, ServerSettings settings) throws Exception {
        try (OpenH2 open = new OpenH2()) {
            return run(new KeyManagerReachableCheck(), open, settings, facts("admin", "WSO2-IS", echo.url()));
        }
    }

    private static ServerSettings trusting(TestKeyStore server) {
        return new ServerSettings(null, null, null, server.settings(), null, 0, null);
    }

    @Test
    void aServerWhoseProcessFileNamesALivingProcess() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sleeper.class.getName())
                .start();
        try (OpenH2 open = new OpenH2()) {
            Files.writeString(home.resolve("wso2carbon.pid"), java.pid() + "\n\0\0");
            assertThat(run(new ServerRunningCheck(), open, ServerSettings.UNKNOWN, facts("admin", null, null)))
                    .anySatisfy(f -> {
                        assertThat(f.code()).isEqualTo(FindingCode.SERVER_CONNECTED);
                        assertThat(f.subject().attributes()).containsEntry("id", Long.toString(java.pid()));
                    });
            java.destroyForcibly().waitFor();
            assertThat(run(new ServerRunningCheck(), open, ServerSettings.UNKNOWN, facts("admin", null, null)))
                    .noneMatch(f -> f.subject().kind().equals("process"));
        } finally {
            java.destroyForcibly();
        }
    }

    @Test
    void aServerThatListens() throws Exception {
        try (OpenH2 open = new OpenH2();
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerSettings there = new ServerSettings(null, null, null, null, null, socket.getLocalPort() - 9443, null);
            assertThat(run(new ServerRunningCheck(), open, there, facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.subject().kind()).isEqualTo("port"));
        }
    }

    @Test
    void theVendorsClientAndNotOurOwn() throws Exception {
        Path dropins = Files.createDirectories(home.resolve("repository/components/dropins"));
        jar(dropins.resolve("org.wso2.carbon.apimgt.migrate.client-4.1.0.1.jar"), "org.apimmigrate.dropin");
        try (OpenH2 open = new OpenH2()) {
            assertThat(run(new LeftoversCheck(), open, ServerSettings.UNKNOWN, facts("admin", null, null)))
                    .isEmpty();
            Path broken = Files.createFile(dropins.resolve("org.wso2.carbon.apimgt.migrate.client-4.1.0.2.jar"));
            assertThat(run(new LeftoversCheck(), open, ServerSettings.UNKNOWN, facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.subject().attributes()).containsEntry("path", broken.toString()));
            Files.delete(broken);
            jar(
                    dropins.resolve("org.wso2.carbon.apimgt.migrate.client-4.1.0.99.jar"),
                    "org.wso2.carbon.apimgt.migrate.client");
            assertThat(run(new LeftoversCheck(), open, ServerSettings.UNKNOWN, facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.code()).isEqualTo(FindingCode.VENDOR_CLIENT_PRESENT);
                        assertThat(f.subject().attributes().get("path")).endsWith("4.1.0.99.jar");
                    });
        }
    }

    @Test
    void anIndexFolderWhereDeploymentTomlPutsIt() throws Exception {
        Path elsewhere = home.resolve("index");
        ServerSettings moved = new ServerSettings(null, null, null, null, null, 0, elsewhere);
        Files.createDirectories(home.resolve("solr/data"));
        try (OpenH2 open = new OpenH2()) {
            assertThat(run(new LeftoversCheck(), open, moved, facts("admin", null, null)))
                    .isEmpty();
            Files.createDirectories(elsewhere.resolve("data"));
            assertThat(run(new LeftoversCheck(), open, moved, facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.subject().attributes()).containsEntry("path", elsewhere.toString()));
        }
    }

    @Test
    void anIndexFolder() throws Exception {
        Files.createDirectories(home.resolve("solr/data"));
        try (OpenH2 open = new OpenH2()) {
            assertThat(run(new LeftoversCheck(), open, ServerSettings.UNKNOWN, facts("admin", null, null)))
                    .singleElement()
                    .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.INDEX_FOLDER_PRESENT));
        }
    }

    private List<Finding> statementCache(OpenH2 open, String url) {
        Map<Role, DatabaseSettings> databases = new EnumMap<>(Role.class);
        DatabaseSettings shared =
                new DatabaseSettings("[database.shared_db]", null, url, "u", new Secret("p"), null, Map.of());
        for (Role role : Role.values()) {
            databases.put(role, shared);
        }
        return run(new StatementCacheCheck(), open, databases, ServerSettings.UNKNOWN, facts("admin", null, null));
    }

    private List<Finding> run(Check check, OpenH2 open, ServerSettings server, Installation.Facts facts) {
        return run(check, open, Map.of(), server, facts);
    }

    private List<Finding> run(
            Check check,
            OpenH2 open,
            Map<Role, DatabaseSettings> databases,
            ServerSettings server,
            Installation.Facts facts) {
        Context context = context(open, databases, server, facts);
        List<Finding> findings = new ArrayList<>();
        check.run(context, findings::add);
        assertThat(findings)
                .allMatch(f -> f.check().equals(check.name()) && check.codes().contains(f.code()));
        return findings;
    }

    private Context context(
            OpenH2 open, Map<Role, DatabaseSettings> databases, ServerSettings server, Installation.Facts facts) {
        Installation installation =
                new Installation(home, home.resolve("t"), home.resolve("w"), databases, null, facts, List.of(), server);
        return open.context(installation);
    }

    private static ServerSettings server(KeyStoreSettings store) {
        return new ServerSettings(store, store, null, null, null, 0, null);
    }

    private static Installation.Facts facts(String adminRole, String keyManager, String url) {
        return new Installation.Facts(
                adminRole, false, "/_system/governance", "/_system/config", null, keyManager, url);
    }

    private static void keyManager(OpenH2 open, String id, String name, String configuration) throws Exception {
        open.am("INSERT INTO AM_KEY_MANAGER (UUID, NAME, TYPE, CONFIGURATION, TENANT_DOMAIN) VALUES ('" + id + "', '"
                + name + "', 'Okta', X'" + HexFormat.of().formatHex(configuration.getBytes(StandardCharsets.UTF_8))
                + "', 'carbon.super')");
    }

    /** A server writes the cipher text's JSON as text into a JSON, and that as text into the configuration. */
    private static String nested(String described) {
        String value = "{\"encrypted\":true,\"value\":\"" + escaped(described) + "\"}";
        return "{\"apiKey\":\"" + escaped(value) + "\"}";
    }

    /** A server's JSON library escapes more than it would have to (facts/real-servers.md#after-this-tools-migration). */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("/", "\\/")
                .replace("=", "\\u003d")
                .replace("+", "\\u002b");
    }

    private static void jar(Path file, String symbolicName) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
