package org.apimmigrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 needs no server: each database is a file, as in the product's pack. */
final class H2TestServer implements TestServer {
    private final TestFolder folder = TestFolder.inMemory("apimmigrate-h2-");
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public DatabaseUnderTest empty(TestDbms dbms) {
        return database(dbms, "test" + made.incrementAndGet());
    }

    @Override
    public DatabaseUnderTest copy(DatabaseUnderTest original) {
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
        database.execute("CREATE USER READER PASSWORD 'reader'", "GRANT SELECT ON SCHEMA PUBLIC TO READER");
        return new DatabaseUnderTest(database.dbms(), database.name(), database.url(), "READER", "reader");
    }

    @Override
    public void drop(DatabaseUnderTest database) {
        // the folder goes as a whole; a file that is still open must not be pulled away
    }

    @Override
    public void close() {
        folder.close();
    }

    private Path file(String name) {
        return folder.path().resolve(name + ".mv.db");
    }

    private DatabaseUnderTest database(TestDbms dbms, String name) {
        String url = "jdbc:h2:file:" + folder.path().resolve(name);
        return new DatabaseUnderTest(dbms, name, url, "wso2carbon", "wso2carbon");
    }
}
