package org.apimmigrate.core.check.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.secret.CipherText;
import org.apimmigrate.core.secret.CipherTexts;
import org.jspecify.annotations.Nullable;

/**
 * A value that 4.0.0 has encrypted: a secret of a key manager, or a password of a tenant's key store (facts/real-servers.md#before-the-migration). Those in
 * artifacts are not among them, as they are read with the artifacts.
 *
 * @param database where it is
 * @param tenant its domain; null when unknown
 * @param subject whose it is
 */
public record EncryptedValue(Role database, @Nullable String tenant, Subject subject, CipherText value) {

    /** Properties of tenants' key stores in the registry. */
    private static final String STORED_PASSWORDS = "SELECT REG_TENANT_ID, REG_NAME, REG_VALUE FROM REG_PROPERTY"
            + " WHERE REG_NAME IN ('password', 'privatekeyPass') ORDER BY REG_TENANT_ID, REG_ID";

    /** All of them. There are some for each key manager and each tenant. */
    public static List<EncryptedValue> allIn(Context context) {
        List<EncryptedValue> all = new ArrayList<>();
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
        return all;
    }

    private static void keyManager(
            String id, String name, @Nullable String tenant, byte[] configuration, List<EncryptedValue> all) {
        Set<String> seen = new HashSet<>();
        for (CipherText value : CipherTexts.in(new String(configuration, StandardCharsets.UTF_8))) {
            if (value.thumbprint() == null || seen.add(value.thumbprint())) {
                Subject subject = Subject.of(
                        "keyManager", "id", id, "name", name, "table", "AM_KEY_MANAGER", "key", "UUID=" + id);
                all.add(new EncryptedValue(Role.AM, tenant, subject, value));
            }
        }
    }

    private static void property(
            Context context, int tenantId, String name, @Nullable String value, List<EncryptedValue> all) {
        CipherText cipherText = value == null ? null : CipherText.parse(value).orElse(null);
        if (cipherText == null || !cipherText.describesItself()) {
            return;
        }
        all.add(new EncryptedValue(
                Role.REGISTRY,
                context.tenants().byId(tenantId).map(t -> t.domain()).orElse(null),
                Subject.of("resource", "name", name, "table", "REG_PROPERTY", "key", "REG_TENANT_ID=" + tenantId),
                cipherText));
    }
}
