package org.apimmigrate.core.check.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.apimmigrate.core.secret.CipherText;
import org.apimmigrate.core.secret.KeyStoreFile;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * Can the key of this home open what 4.0.0 has encrypted? Cipher texts carry the thumbprint of the certificate they were made with
 * (field notes 1), so comparing thumbprints tells it without any password.
 */
public final class KeyStoreCheck implements Check {

    private static final Pattern THUMBPRINT = Pattern.compile(
            "\"tp\"\\s*:\\s*\"([0-9A-Fa-f]{40,128})\"(?:\\s*,\\s*\"tpd\"\\s*:\\s*\"([A-Za-z0-9-]+)\")?");

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
        Matcher matcher = THUMBPRINT.matcher(text);
        Set<String> seen = new HashSet<>();
        while (matcher.find()) {
            Encrypted encrypted = new Encrypted(
                    Role.AM,
                    tenant,
                    Subject.of("keyManager", "id", id, "name", name, "table", "AM_KEY_MANAGER", "key", "UUID=" + id),
                    matcher.group(1).toUpperCase(java.util.Locale.ROOT),
                    matcher.group(2) == null ? "SHA-1" : matcher.group(2));
            if (seen.add(encrypted.thumbprint)) {
                all.add(encrypted);
            }
        }
    }

    private static void property(
            Context context, int tenantId, String name, @Nullable String value, List<Encrypted> all) {
        CipherText cipherText = value == null ? null : CipherText.parse(value).orElse(null);
        if (cipherText == null || cipherText.thumbprint() == null) {
            return;
        }
        all.add(new Encrypted(
                Role.REGISTRY,
                context.tenants().byId(tenantId).map(t -> t.domain()).orElse(null),
                Subject.of("resource", "name", name, "table", "REG_PROPERTY", "key", "REG_TENANT_ID=" + tenantId),
                cipherText.thumbprint(),
                cipherText.thumbprintDigest() == null ? "SHA-1" : cipherText.thumbprintDigest()));
    }

    private Finding finding(Encrypted encrypted, Home home) {
        return new Finding(
                FindingCode.KEYSTORE_MISMATCH,
                name(),
                false,
                encrypted.database,
                encrypted.tenant,
                encrypted.subject,
                "It is encrypted with a key whose certificate has the thumbprint " + encrypted.thumbprint + "; "
                        + home.says + " 4.1.0 cannot decrypt it.",
                "Copy the key store of the 4.0.0 home into repository/resources/security of this one, and its [keystore] sections"
                        + " into deployment.toml.");
    }

    /** Something encrypted, and with which key. */
    private record Encrypted(
            Role database, @Nullable String tenant, Subject subject, String thumbprint, String digest) {}

    /** The key stores of the home that could open it. */
    private record Home(List<KeyStoreFile> stores, String says) {

        static Home of(Context context) {
            KeyStoreSettings primary = context.installation().server().primaryKeyStore();
            KeyStoreSettings internal = context.installation().server().internalKeyStore();
            List<KeyStoreFile> stores = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (KeyStoreSettings settings :
                    new java.util.LinkedHashSet<>(java.util.Arrays.asList(primary, internal))) {
                if (settings == null) {
                    continue;
                }
                if (Files.isRegularFile(settings.file())) {
                    // a JKS shows its certificates to everybody; others need the password
                    stores.add(KeyStoreFile.open(
                            settings, settings.type().equalsIgnoreCase("JKS") ? null : settings.password()));
                } else if (!missing.contains(settings.file().toString())) {
                    missing.add(settings.file().toString());
                }
            }
            return new Home(
                    stores,
                    missing.isEmpty()
                            ? "the key store of this home has another."
                            : "this home has no key store " + String.join(", ", missing) + ".");
        }

        boolean opens(Encrypted encrypted) {
            return stores.stream().anyMatch(s -> s.thumbprint(encrypted.digest)
                    .filter(encrypted.thumbprint::equals)
                    .isPresent());
        }
    }
}
