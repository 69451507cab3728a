package org.apimmigrate.core.context;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.apimmigrate.core.registry.Tenant;

/**
 * Which tenants the per-tenant work is limited to (facts/vendor-client.md#tenant-selection; cli contract). It never limits the schema, nor the steps that work
 * on whole tables: those have no half-way.
 *
 * @param ids selected tenant ids, or null for all
 */
public record TenantSelection(
        @org.jspecify.annotations.Nullable Set<Integer> ids) {

    private static final String EVERY = "all";

    public static final TenantSelection ALL = new TenantSelection(null);

    public boolean includes(Tenant tenant) {
        return ids == null || ids.contains(tenant.id());
    }

    public boolean includes(int tenantId) {
        return ids == null || ids.contains(tenantId);
    }

    /** Names the selection in the journal: "all", or a hash of the ids, of which there may be any number. */
    public String fingerprint() {
        if (ids == null) {
            return EVERY;
        }
        try {
            byte[] text = new TreeSet<>(ids).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Has work that was done for the selection of this fingerprint been done for this one as well? */
    public boolean isIn(String fingerprint) {
        return fingerprint.equals(EVERY) || fingerprint.equals(fingerprint());
    }
}
