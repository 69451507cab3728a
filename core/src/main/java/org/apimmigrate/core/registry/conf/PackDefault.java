package org.apimmigrate.core.registry.conf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that a 4.1.0 server gives to a tenant that has none: {@code repository/resources/tenant-conf.json} of its home.
 * Where no home is known, the facts of the published pack are in (facts/steps.md#step-6).
 */
public final class PackDefault {

    private static final String IN_HOME = "repository/resources/tenant-conf.json";
    private static final String BUILT_IN = "tenant-conf-4.1.0.json";

    private PackDefault() {}

    /** @param home the 4.1.0 home, or null */
    public static TenantConfiguration load(@Nullable Path home) {
        Path file = home == null ? null : home.resolve(IN_HOME);
        return file != null && Files.isRegularFile(file) ? read(file) : builtIn();
    }

    private static TenantConfiguration read(Path file) {
        try {
            return TenantConfiguration.parse(Files.readAllBytes(file))
                    .orElseThrow(() -> unusable(file, "it is not a JSON object", null));
        } catch (IOException e) {
            throw unusable(file, FileReason.of(e), e);
        }
    }

    private static MigrateException unusable(Path file, String why, @Nullable Exception cause) {
        return new MigrateException(
                MigrateException.Kind.CONFIGURATION,
                new Problem(
                        "The pack's tenant configuration cannot be read.",
                        file.toString(),
                        why,
                        "Put the file of the 4.1.0 pack back in its place, then run the same command again."),
                cause);
    }

    private static TenantConfiguration builtIn() {
        try (InputStream in = PackDefault.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + BUILT_IN);
            }
            return TenantConfiguration.parse(in.readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
