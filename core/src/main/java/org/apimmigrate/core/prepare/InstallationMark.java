package org.apimmigrate.core.prepare;

import java.util.stream.Collectors;
import org.apimmigrate.core.backup.DatabaseAddress;
import org.apimmigrate.core.context.Context;

/** Whose databases were looked at: the addresses of all of them, hashed. */
final class InstallationMark {

    private InstallationMark() {}

    static String of(Context context) {
        return context.databases().distinct().stream()
                .map(database -> database.mainRole().id() + "=" + DatabaseAddress.of(context, database))
                .collect(Collectors.joining(","));
    }
}
