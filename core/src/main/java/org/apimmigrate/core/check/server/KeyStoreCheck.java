package org.apimmigrate.core.check.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.secret.CipherText;
import org.apimmigrate.core.secret.Decryption;
import org.apimmigrate.core.secret.KeyStoreFile;
import org.apimmigrate.core.secret.KeyStorePassword;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * Can the key of this home open what 4.0.0 has encrypted? With the password of the key store it is tried. Without it the certificates are
 * compared: a cipher text carries the thumbprint of the one it was made with (field notes 1).
 */
public final class KeyStoreCheck implements Check {

    /** A description of a cipher text, as {@link CipherText} reads it. */
    private static final Pattern DESCRIBED = Pattern.compile("\\{[^{}]*\"c\"\\s*:\\s*\"[^\"{}]+\"[^{}]*\\}");

    /** Properties of tenants' key stores in the registry. */
    private static final String STORED_PASSWORDS = "SELECT REG_TENANT_ID, REG_NAME, REG_VALUE FROM REG_PROPERTY"
            + " WHERE REG_NAME IN ('password', 'privatekeyPass') ORDER BY REG_TENANT_ID, REG_ID";

    @Override
    public String name() {
        return "keyStore";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.KEYSTORE_MISMATCH);
    }

    @Override
    public Optional<String> notApplicable(Context context) {
        KeyStoreSettings primary = context.installation().server().primaryKeyStore();
        if (primary == null) {
            return Optional.of("no home was given, so there is no key store to look at");
        }
        // a home with a deployment.toml and little else is made up for a migration; its server's keys are elsewhere
        Path folder = primary.file().toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of("this home is not a whole one, it has no folder " + folder);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        List<Encrypted> all = new ArrayList<>();
        String organization =
                context.schema(Role.AM).has("AM_KEY_MANAGER", "ORGANIZATION") ? "ORGANIZATION" : "TENANT_DOMAIN";
        context.reader(Role.AM)
                .each(
                        "SELECT UUID, NAME, " + organization + ", CONFIGURATION FROM AM_KEY_MANAGER"
                                + " WHERE CONFIGURATION IS NOT NULL ORDER BY UUID",
                        row -> keyManager(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4), all));
        context.reader(Role.REGISTRY)
                .each(
                        STORED_PASSWORDS,
                        row -> property(context, row.getInt(1), row.getString(2), row.getString(3), all));
        if (!all.isEmpty()) {
            Home home = Home.of(context);
            all.stream().filter(e -> !home.opens(e)).forEach(e -> findings.accept(finding(e, home)));
        }
    }

    private static void keyManager(
            String id, String name, @Nullable String tenant, byte[] configuration, List<Encrypted> all) {
        // values are JSON in JSON in JSON; without the backslashes the innermost can be searched
        String text = new String(configuration, StandardCharsets.UTF_8).replace("\\", "");
        Matcher matcher = DESCRIBED.matcher(text);
        Set<String> seen = new HashSet<>();
        while (matcher.find()) {
            CipherText.parse(matcher.group())
                    .filter(value -> seen.add(String.valueOf(value.thumbprint())))
                    .ifPresent(value -> all.add(new Encrypted(
                            Role.AM,
                            tenant,
                            Subject.of(
                                    "keyManager",
                                    "id",
                                    id,
                                    "name",
                                    name,
                                    "table",
                                    "AM_KEY_MANAGER",
                                    "key",
                                    "UUID=" + id),
                            value)));
        }
    }

    private static void property(
            Context context, int tenantId, String name, @Nullable String value, List<Encrypted> all) {
        CipherText cipherText = value == null ? null : CipherText.parse(value).orElse(null);
        if (cipherText == null || !cipherText.describesItself()) {
            return;
        }
        all.add(new Encrypted(
                Role.REGISTRY,
                context.tenants().byId(tenantId).map(t -> t.domain()).orElse(null),
                Subject.of("resource", "name", name, "table", "REG_PROPERTY", "key", "REG_TENANT_ID=" + tenantId),
                cipherText));
    }

    private Finding finding(Encrypted encrypted, Home home) {
        return new Finding(
                FindingCode.KEYSTORE_MISMATCH,
                name(),
                false,
                encrypted.database,
                encrypted.tenant,
                encrypted.subject,
                "It is encrypted with a key "
                        + (encrypted.value.thumbprint() == null
                                ? ""
                                : "whose certificate has the thumbprint " + encrypted.value.thumbprint() + " ")
                        + "that this home does not have: " + home.says,
                "Copy the key store of the 4.0.0 home into repository/resources/security of this one, and its [keystore] sections"
                        + " into deployment.toml.");
    }

    /** Something encrypted, and where it stands. */
    private record Encrypted(Role database, @Nullable String tenant, Subject subject, CipherText value) {}

    /**
     * The key stores of the home that could open it.
     *
     * @param keys of those whose password is known
     * @param certificates those whose password is not known, which can only be compared
     */
    private record Home(List<Decryption> keys, List<KeyStoreFile> certificates, String says) {

        static Home of(Context context) {
            KeyStoreSettings primary = context.installation().server().primaryKeyStore();
            KeyStoreSettings internal = context.installation().server().internalKeyStore();
            List<Decryption> keys = new ArrayList<>();
            List<KeyStoreFile> certificates = new ArrayList<>();
            Set<String> missing = new LinkedHashSet<>();
            for (KeyStoreSettings settings : new LinkedHashSet<>(Arrays.asList(primary, internal))) {
                if (settings == null) {
                    continue;
                }
                if (!Files.isRegularFile(settings.file())) {
                    missing.add(settings.file().toString());
                } else if (settings.password() != null) {
                    keys.add(new Decryption(
                            KeyStoreFile.open(settings, settings.password()).key()));
                } else if (settings.type().equalsIgnoreCase("JKS")) {
                    // it shows its certificates to everybody
                    certificates.add(KeyStoreFile.open(settings, null));
                } else {
                    throw withoutPassword(settings);
                }
            }
            return new Home(keys, certificates, says(missing, certificates));
        }

        private static MigrateException withoutPassword(KeyStoreSettings settings) {
            return new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "Whether the key of this home opens what 4.0.0 has encrypted could not be tried.",
                            settings.file().toString(),
                            "its password is not known, and without it a " + settings.type() + " store shows nothing",
                            "Give it in the environment variable " + KeyStorePassword.VARIABLE
                                    + ", then run the same command again."));
        }

        private static String says(Set<String> missing, List<KeyStoreFile> certificates) {
            if (!missing.isEmpty()) {
                return "it has no key store " + String.join(", ", missing) + ". 4.1.0 cannot decrypt it.";
            }
            return certificates.isEmpty()
                    ? "the key of its key store does not open it. 4.1.0 cannot decrypt it."
                    : "the certificate of its key store is another. The password of the key store is not known, so it could not be"
                            + " tried; give it in " + KeyStorePassword.VARIABLE + " to be certain.";
        }

        boolean opens(Encrypted encrypted) {
            return keys.stream().anyMatch(key -> key.open(encrypted.value).isPresent())
                    || certificates.stream().anyMatch(store -> isMadeWith(store, encrypted.value));
        }

        private static boolean isMadeWith(KeyStoreFile store, CipherText value) {
            String digest = value.thumbprintDigest() == null ? "SHA-1" : value.thumbprintDigest();
            return store.thumbprint(digest)
                    .filter(t -> t.equals(value.thumbprint()))
                    .isPresent();
        }
    }
}
