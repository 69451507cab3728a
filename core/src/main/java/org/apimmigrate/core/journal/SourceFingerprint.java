package org.apimmigrate.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.Tenants;

/**
 * Distinguishes one installation from another by what a migration does not change: which DBMS, which roles share a database, which tenants
 * there are. Urls are left out: a database may move to another host between two runs.
 */
public final class SourceFingerprint {

    private SourceFingerprint() {}

    public static String of(Databases databases, Tenants tenants) {
        StringBuilder text = new StringBuilder();
        List<?> distinct = databases.distinct();
        for (Role role : Role.values()) {
            text.append(role.id())
                    .append('=')
                    .append(databases.of(role).dialect().dbms().id())
                    .append('#')
                    .append(distinct.indexOf(databases.of(role)))
                    .append('\n');
        }
        for (Tenant tenant : tenants.all()) {
            text.append(tenant.id()).append('=').append(tenant.domain()).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
