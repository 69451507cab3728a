package org.apimmigrate.core.aftercare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What really lies inside a home. A folder of it may be a link to one that several homes share, and what lies there is not the home's to
 * delete.
 */
final class InsideHome {

    private final Path home;

    InsideHome(Path home) {
        this.home = home;
    }

    /** True when no link on the way to the file leads out; the file itself is not followed. */
    boolean holds(Path file) throws IOException {
        Path folder = file.getParent();
        return folder != null
                && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.exists(folder)
                && folder.toRealPath().startsWith(home.toRealPath());
    }
}
