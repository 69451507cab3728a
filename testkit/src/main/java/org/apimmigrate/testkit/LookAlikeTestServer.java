package org.apimmigrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Databases of a look-alike: each is a file of the engine underneath. */
final class LookAlikeTestServer implements TestServer {
    private final TestFolder folder = new TestFolder("apimmigrate-lookalike-");
    private final String beforeFile;
    private final String server;
    private int made;

    /**
     * @param beforeFile what is between server and file in a url
     * @param server how a url begins
     */
    LookAlikeTestServer(String beforeFile, String server) {
        this.beforeFile = beforeFile;
        this.server = server;
    }

    @Override
    public synchronized DatabaseUnderTest empty(TestDbms dbms) {
        String name = "test" + ++made;
        return new DatabaseUnderTest(
                dbms, name, server + beforeFile + folder.path().resolve(name), "apim", "apim");
    }

    @Override
    public synchronized DatabaseUnderTest copy(DatabaseUnderTest original) {
        DatabaseUnderTest copy = empty(original.dbms());
        try {
            Files.copy(file(original.name()), file(copy.name()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @Override
    public DatabaseUnderTest onlyReading(DatabaseUnderTest database) {
        throw new IllegalStateException("a look-alike knows no users and no rights");
    }

    @Override
    public void drop(DatabaseUnderTest database) {
        // the folder goes as a whole
    }

    @Override
    public void close() {
        folder.close();
    }

    private Path file(String name) {
        return folder.path().resolve(name + ".mv.db");
    }
}
