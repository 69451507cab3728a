package org.apimmigrate.core.check.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/** What lies in the home and would do harm at the next start: the vendor's client, and an index folder that is not its own. */
public final class LeftoversCheck implements Check {

    private static final String DROPINS = "repository/components/dropins";
    private static final String CLIENT_JARS = "org.wso2.carbon.apimgt.migrate.client*.jar";
    private static final String OWN_BUNDLE = "org.apimmigrate.dropin";

    @Override
    public String name() {
        return "leftovers";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.VENDOR_CLIENT_PRESENT, FindingCode.INDEX_FOLDER_PRESENT);
    }

    @Override
    public Optional<String> notApplicable(Context context) {
        return context.installation().home() == null ? Optional.of("no home was given") : Optional.empty();
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        Path home = context.installation().home();
        if (home == null) {
            return;
        }
        try {
            clients(home.resolve(DROPINS), findings);
            Path index = context.installation().server().indexFolder(home);
            if (hasFiles(index)) {
                findings.accept(finding(
                        FindingCode.INDEX_FOLDER_PRESENT,
                        Subject.of("folder", "path", index.toString()),
                        "The home has an index folder. An index of 4.0.0 has another form, and one that stays keeps APIs unlisted.",
                        "Delete it before the first start of 4.1.0; finish says which number re_indexing needs then."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clients(Path dropins, Consumer<Finding> findings) throws IOException {
        if (!Files.isDirectory(dropins)) {
            return;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(dropins, CLIENT_JARS)) {
            for (Path jar : jars) {
                if (!own(jar)) {
                    findings.accept(
                            finding(
                                    FindingCode.VENDOR_CLIENT_PRESENT,
                                    Subject.of("file", "path", jar.toString()),
                                    "The vendor's migration client lies in the dropins folder and would act at the next start of the server.",
                                    "Remove it; the one of this tool has the same beginning of its name, so look at the version."));
                }
            }
        }
    }

    private Finding finding(FindingCode code, Subject subject, String message, String remedy) {
        return new Finding(code, name(), false, Role.AM, null, subject, message, remedy);
    }

    /** What cannot be read is not ours: it may be what is left of the vendor's. */
    private static boolean own(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest != null
                    && OWN_BUNDLE.equals(manifest.getMainAttributes().getValue("Bundle-SymbolicName"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files.iterator().hasNext();
        }
    }
}
