package org.apimmigrate.core.session;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apimmigrate.core.h2file.LegacyFiles;
import org.apimmigrate.core.installation.Installation;

/** The database files of H2 1.4.199 that an installation may still have, converted for one session. */
final class ConvertedFiles {

    private final Installation installation;
    private final LegacyFiles files;
    private boolean convertedNow;

    ConvertedFiles(Installation installation, Path legacyFolder, Consumer<String> notes) {
        this.installation = installation;
        this.files = new LegacyFiles(legacyFolder, notes);
    }

    /** For a session that may write. */
    Installation inPlace() {
        convertedNow = files.inPlace(installation) > 0;
        return installation;
    }

    /** For a session that only reads. */
    Installation asCopies() {
        return files.forReading(installation);
    }

    /** Were some of them converted for this very session? */
    boolean convertedNow() {
        return convertedNow;
    }

    /** Are there originals whose files are of the new format still? */
    boolean waiting() {
        return files.originalsWait(installation);
    }

    /** Puts all of them back whose files are of the new format; the databases have to be closed. */
    void restore() {
        files.restore(installation);
    }
}
