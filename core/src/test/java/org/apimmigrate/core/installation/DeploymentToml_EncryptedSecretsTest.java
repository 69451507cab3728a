package org.apimmigrate.core.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.secret.TestKeyStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code $secret{}} with values that the cipher tool has encrypted, and every way to give the key store's password. */
class DeploymentToml_EncryptedSecretsTest {

    private static final String TOML = """
            [database.apim_db]
            url = "jdbc:postgresql://h/am"
            username = "u"
            password = "$secret{am}"
            [database.shared_db]
            url = "jdbc:postgresql://h/s"
            username = "u"
            password = "$secret{plain}"
            [keystore.primary]
            file_name = "my.jks"
            password = "%s"
            key_password = "$secret{keystore_password}"
            [secrets]
            am = "%s"
            plain = "[shared pw]"
            keystore_password = "%s"
            """;

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private static TestKeyStore store;

    private TomlCase home;

    @BeforeAll
    static void makeKey() throws Exception {
        store = TestKeyStore.make(keys.resolve("my.jks"), "JKS", "store pw");
    }

    @BeforeEach
    void makeHome() throws Exception {
        home = new TomlCase(folder);
        Path security = Files.createDirectories(home.home.resolve("repository/resources/security"));
        Files.copy(keys.resolve("my.jks"), security.resolve("my.jks"));
    }

    @Test
    void withThePasswordInClear() throws Exception {
        home.toml(TOML.formatted("store pw", store.bare("am pw"), "[store pw]"));

        assertThat(amPassword(home.read())).isEqualTo("am pw");
    }

    @Test
    void withThePasswordFromTheEnvironment() throws Exception {
        encrypted();
        home.environment.put("APIM_MIGRATE_KEYSTORE_PASSWORD", "store pw");

        assertThat(amPassword(home.read())).isEqualTo("am pw");
    }

    @Test
    void withThePasswordFromAFile() throws Exception {
        encrypted();
        Path file = Files.writeString(folder.resolve("pw"), "store pw\n");
        home.environment.put("APIM_MIGRATE_KEYSTORE_PASSWORD_FILE", file.toString());

        assertThat(amPassword(home.read())).isEqualTo("am pw");
    }

    @Test
    void withThePasswordFromTheServersOwnFile() throws Exception {
        encrypted();
        Files.writeString(home.home.resolve("password-tmp"), "store pw\n");

        assertThat(amPassword(home.read())).isEqualTo("am pw");
    }

    @Test
    void askedForOnceAndOnlyWhenNeeded() throws Exception {
        encrypted();
        AtomicInteger asked = new AtomicInteger();
        InstallationReader reader = new InstallationReader(home.environment, home.systemProperties, () -> {
            asked.incrementAndGet();
            return Optional.of(new Secret("store pw"));
        });
        Where where = Where.find(home.home, null, null, home.environment, folder);

        assertThat(amPassword(reader.read(where))).isEqualTo("am pw");
        assertThat(asked).hasValue(1);
        home.toml("");
        reader.read(where);
        assertThat(asked).hasValue(1);
    }

    @Test
    void nobodyKnowsThePassword() throws Exception {
        encrypted();

        assertThat(home.refused().problem().why())
                .contains("line 4: $secret{am}: its entry in [secrets] is encrypted, and the password of")
                .contains("set APIM_MIGRATE_KEYSTORE_PASSWORD, or APIM_MIGRATE_KEYSTORE_PASSWORD_FILE");
    }

    @Test
    void aWrongPassword() throws Exception {
        encrypted();
        home.environment.put("APIM_MIGRATE_KEYSTORE_PASSWORD", "wrong");

        String text = home.refused().problem().text();
        assertThat(text).contains("my.jks").contains("Its password is wrong");
        assertThat(text).doesNotContain("wrong pw").doesNotContain("store pw");
    }

    @Test
    void encryptedWithAnotherKey() throws Exception {
        TestKeyStore other = TestKeyStore.make(folder.resolve("other.jks"), "JKS", "store pw");
        home.toml(TOML.formatted("store pw", other.bare("am pw"), "[store pw]"));

        assertThat(home.refused().problem().why()).contains("my.jks does not open it");
    }

    @Test
    void runtimeSecretsComeFromTheEnvironment() throws Exception {
        home.toml(TOML.replace("am = \"%s\"\n", "")
                .formatted("store pw", "[x]")
                .concat("[runtime_secrets]\nenable = \"true\"\n"));

        assertThat(home.refused().problem().why()).contains("environment variable APIM_MIGRATE_SECRET_AM");
        home.environment.put("APIM_MIGRATE_SECRET_AM", "from outside");
        assertThat(amPassword(home.read())).isEqualTo("from outside");
    }

    /** The usual form: also the password of the key store is encrypted in the file. */
    private void encrypted() throws Exception {
        home.toml(TOML.formatted("$secret{keystore_password}", store.bare("am pw"), store.bare("store pw")));
    }

    private static String amPassword(Installation installation) {
        return installation.databases().get(Role.AM).password().reveal();
    }
}
