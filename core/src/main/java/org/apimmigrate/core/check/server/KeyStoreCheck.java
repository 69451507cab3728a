package org.apimmigrate.core.check.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.secret.CipherText;
import org.apimmigrate.core.secret.CipherTexts;
import org.jspecify.annotations.Nullable;

/**
 * Can this home open the secrets of key managers and the passwords of tenants' key stores, which 4.0.0 has encrypted (field notes 1)?
 * Those in artifacts are another check's, as they come by with the artifacts.
 */
public final class KeyStoreCheck implements Check {

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
        return HomeKeys.notApplicable(context);
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
            HomeKeys home = HomeKeys.open(context.installation().server());
            all.stream().filter(e -> !home.opens(e.value)).forEach(e -> findings.accept(finding(e, home)));
        }
    }

    private static void keyManager(
            String id, String name, @Nullable String tenant, byte[] configuration, List<Encrypted> all) {
        Set<String> seen = new HashSet<>();
        for (CipherText value : CipherTexts.in(new String(configuration, StandardCharsets.UTF_8))) {
            if (value.thumbprint() == null || seen.add(value.thumbprint())) {
                all.add(new Encrypted(
                        Role.AM,
                        tenant,
                        Subject.of(
                                "keyManager", "id", id, "name", name, "table", "AM_KEY_MANAGER", "key", "UUID=" + id),
                        value));
            }
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

    private Finding finding(Encrypted encrypted, HomeKeys home) {
        return new Finding(
                FindingCode.KEYSTORE_MISMATCH,
                name(),
                false,
                encrypted.database,
                encrypted.tenant,
                encrypted.subject,
                "It " + home.mismatch(encrypted.value),
                HomeKeys.REMEDY);
    }

    /** Something encrypted, and where it stands. */
    private record Encrypted(Role database, @Nullable String tenant, Subject subject, CipherText value) {}
}
