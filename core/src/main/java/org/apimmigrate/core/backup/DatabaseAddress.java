package org.apimmigrate.core.backup;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.installation.DatabaseIdentity;
import org.apimmigrate.core.installation.DatabaseSettings;

/**
 * Where a database is: server, name and user as the configuration gives them. A restore point keeps a hash of it and is taken of itself only
 * for databases at the same place, because nothing in the databases themselves distinguishes an installation from its copy
 * (docs/decisions/0076).
 */
public final class DatabaseAddress {

    private DatabaseAddress() {}

    /** SHA-256, because a url may carry what nobody should read. */
    public static String of(Context context, Database database) {
        DatabaseSettings settings =
                Objects.requireNonNull(context.installation().databases().get(database.mainRole()));
        String text = new DatabaseIdentity().of(settings) + "\n" + settings.username();
        return HexFormat.of().formatHex(HashingStream.sha256Digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
