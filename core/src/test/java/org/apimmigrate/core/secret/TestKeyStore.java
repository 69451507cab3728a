package org.apimmigrate.core.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;

/** A key store of a test's own, made by the JDK's keytool, and what a server would encrypt with it. */
public final class TestKeyStore {

    public static final String ALIAS = "wso2carbon";
    private static final String OAEP = "RSA/ECB/OAEPwithSHA1andMGF1Padding";

    private final Path file;
    private final String type;
    private final String password;

    private TestKeyStore(Path file, String type, String password) {
        this.file = file;
        this.type = type;
        this.password = password;
    }

    public static TestKeyStore make(Path file, String type, String password) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        TestKeyStore made = new TestKeyStore(file, type, password);
        made.keytool("-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-ext", "san=ip:127.0.0.1");
        return made;
    }

    /** Another certificate for the same key, as after its old one has run out. */
    public void renewCertificate() throws IOException, InterruptedException {
        keytool("-selfcert", "-validity", "4000");
    }

    private void keytool(String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        whole.addAll(List.of(command));
        whole.addAll(List.of("-alias", ALIAS, "-dname", "CN=test", "-storetype", type));
        whole.addAll(List.of("-keystore", file.toString(), "-storepass", password, "-keypass", password));
        Process keytool = new ProcessBuilder(whole).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    /** As the cipher tool writes it into {@code [secrets]}. */
    public String bare(String text) throws IOException, GeneralSecurityException {
        return bare(text, OAEP);
    }

    public String bare(String text, String transformation) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.ENCRYPT_MODE, store().getCertificate(ALIAS));
        return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As a server writes it into its databases. */
    public String described(String text) throws IOException, GeneralSecurityException {
        return "{\"c\":\"%s\",\"t\":\"%s\",\"tp\":\"%s\",\"tpd\":\"SHA-1\"}".formatted(bare(text), OAEP, thumbprint());
    }

    public String thumbprint() throws IOException {
        return KeyStoreFile.open(settings(), null).thumbprint("SHA-1").orElseThrow();
    }

    public KeyStoreSettings settings() {
        org.apimmigrate.core.error.Secret secret = new org.apimmigrate.core.error.Secret(password);
        return new KeyStoreSettings(file, type, secret, ALIAS, secret);
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }
}
