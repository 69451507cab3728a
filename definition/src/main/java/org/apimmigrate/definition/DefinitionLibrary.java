package org.apimmigrate.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.apimmigrate.definition.spi.DefinitionProvider;

/**
 * The 4.1.0 libraries, loaded apart from everything else. Open one for a run and close it after; it is thread-safe, and everything it
 * hands out stops working once it is closed.
 */
public final class DefinitionLibrary implements AutoCloseable {

    private final IsolatedClassLoader loader;
    private final DefinitionProvider.Session session;
    private final Path folder;

    private DefinitionLibrary(Path folder, IsolatedClassLoader loader, DefinitionProvider.Session session) {
        this.folder = folder;
        this.loader = loader;
        this.session = session;
    }

    /**
     * Loads from where the libraries lie (see the package description).
     *
     * @throws IllegalStateException if they are not there; the message says where they were looked for
     */
    public static DefinitionLibrary load(Limits limits) {
        return load(LibraryFolder.find(), limits);
    }

    /** Loads the jars of one folder. */
    public static DefinitionLibrary load(Path folder, Limits limits) {
        IsolatedClassLoader loader = new IsolatedClassLoader(LibraryFolder.classPath(folder));
        DefinitionProvider provider = ServiceLoader.load(DefinitionProvider.class, loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The folder " + folder
                        + " holds no implementation of the definition rules; the installation is incomplete."));
        return new DefinitionLibrary(folder, loader, provider.open(limits));
    }

    public DefinitionJudge judge() {
        return session.judge();
    }

    public DefinitionRepair repair() {
        return session.repair();
    }

    public UriTemplates uriTemplates() {
        return session.uriTemplates();
    }

    /**
     * Identity of the rules: a hash of the contents of all jars. Two libraries that have the same give the same verdicts within the same
     * limits. Reads them all, which takes some tenths of a second.
     */
    public String rules() {
        return CodeHash.of(LibraryFolder.entries(folder));
    }

    /** Stops the worker threads and releases the jars. */
    @Override
    public void close() {
        session.close();
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the definition libraries", e);
        }
    }
}
