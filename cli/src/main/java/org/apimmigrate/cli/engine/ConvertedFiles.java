package org.apimmigrate.cli.engine;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apimmigrate.core.h2file.LegacyFiles;
import org.apimmigrate.core.installation.Installation;

/** The database files of H2 1.4.199 that an installation may still have, converted for one command. */
final class ConvertedFiles implements OpenSession.OriginalFiles {

    private final Installation installation;
    private final LegacyFiles files;
    private boolean convertedNow;

    ConvertedFiles(Installation installation, Consumer<String> notes) {
        this.installation = installation;
        this.files = new LegacyFiles(legacyFolder(), notes);
    }

    /** For a command that writes. */
    Installation inPlace() {
        convertedNow = files.inPlace(installation) > 0;
        return installation;
    }

    /** For a command that only reads. */
    Installation asCopies() {
        return files.forReading(installation);
    }

    @Override
    public boolean convertedNow() {
        return convertedNow;
    }

    @Override
    public boolean waiting() {
        return files.originalsWait(installation);
    }

    @Override
    public void restore() {
        files.restore(installation);
    }

    /** Beside the jar of this class; where the tool runs from its sources, in the folder that the build fills. */
    private static Path legacyFolder() {
        try {
            Path own = Path.of(ConvertedFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(own) ? own.resolveSibling("app/lib/h2-legacy") : own.resolveSibling("h2-legacy");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
