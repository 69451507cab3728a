package org.apimmigrate.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apimmigrate.core.error.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form in which a server or its cipher tool writes a cipher text. */
class Decryption_FormsTest {

    private static final SecretKeySpec SYMMETRIC =
            new SecretKeySpec("22b97077751bc066067ffeefb83a1c16".getBytes(StandardCharsets.UTF_8), "AES");

    @TempDir
    static Path folder;

    private static TestKeyStore store;
    private static Decryption asymmetric;

    @BeforeAll
    static void makeKey() throws Exception {
        store = TestKeyStore.make(folder.resolve("a.jks"), "JKS", "secret1");
        asymmetric = new Decryption(
                KeyStoreFile.open(store.settings(), store.settings().password()).key());
    }

    @Test
    void bareWithTheDefaultPadding() throws Exception {
        assertThat(open(asymmetric, store.bare("pässword"))).isEqualTo("pässword");
    }

    @Test
    void bareWithTheOlderPadding() throws Exception {
        assertThat(open(asymmetric, store.bare("p", "RSA/ECB/PKCS1Padding"))).isEqualTo("p");
    }

    /** One in 256 of them begins like a description. */
    @Test
    void bareWithAnyFirstByte() throws Exception {
        String bare;
        do {
            bare = store.bare("p");
        } while (Base64.getDecoder().decode(bare)[0] != '{');

        assertThat(open(asymmetric, bare)).isEqualTo("p");
    }

    @Test
    void describedAndDescribedInBase64() throws Exception {
        String described = store.described("p");
        String inBase64 = Base64.getEncoder().encodeToString(described.getBytes(StandardCharsets.UTF_8));

        assertThat(open(asymmetric, described)).isEqualTo("p");
        assertThat(open(asymmetric, inBase64)).isEqualTo("p");
        assertThat(CipherText.parse(inBase64).orElseThrow().thumbprint()).isEqualTo(store.thumbprint());
    }

    /** The value is that of the provider's own published test. */
    @Test
    void symmetricWithoutMode() {
        assertThat(open(new Decryption(SYMMETRIC), "nQ2r9QHRYJP+i88JDsyOpA==")).isEqualTo("wso2carbon");
    }

    @Test
    void symmetricInGcmMode() throws Exception {
        byte[] vector = new byte[16];
        vector[3] = 7;
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, SYMMETRIC, new GCMParameterSpec(128, vector));
        String inner = "{\"cipher\":\"%s\",\"initializationVector\":\"%s\"}"
                .formatted(base64(cipher.doFinal("p".getBytes(StandardCharsets.UTF_8))), base64(vector));
        String described = "{\"c\":\"%s\",\"t\":\"AES/GCM/NoPadding\",\"iv\":\"%s\"}"
                .formatted(base64(inner.getBytes(StandardCharsets.UTF_8)), base64(vector));

        assertThat(open(new Decryption(SYMMETRIC), base64(described.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("p");
    }

    @Test
    void anotherKeyOpensNothing() throws Exception {
        TestKeyStore other = TestKeyStore.make(folder.resolve("b.p12"), "PKCS12", "secret2");
        Decryption wrong = new Decryption(
                KeyStoreFile.open(other.settings(), other.settings().password()).key());

        assertThat(wrong.open(CipherText.parse(store.described("p")).orElseThrow()))
                .isEmpty();
        assertThat(wrong.open(CipherText.parse(store.bare("p")).orElseThrow())).isEmpty();
        assertThat(new Decryption(SYMMETRIC)
                        .open(CipherText.parse(store.described("p")).orElseThrow()))
                .isEmpty();
    }

    @Test
    void textThatIsNoCipherText() {
        assertThat(CipherText.parse("")).isEmpty();
        assertThat(CipherText.parse("not base64!")).isEmpty();
        assertThat(CipherText.parse("{\"c\":1}")).isEmpty();
        assertThat(CipherText.parse("{\"c\":")).isEmpty();
        assertThat(CipherText.parse("A".repeat(100_000))).isEmpty();
    }

    private static String open(Decryption decryption, String text) {
        return decryption
                .open(CipherText.parse(text).orElseThrow())
                .map(Secret::reveal)
                .orElse("not opened");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
