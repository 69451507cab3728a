package org.apimmigrate.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/**
 * The catalogs of fresh installations that come with the tool: product 4.0.0 and 4.1.0, database {@code am} (API Manager) and
 * {@code shared} (registry and user store), six DBMS. Each is parsed once, when first asked for.
 */
public final class CatalogFiles {

    public static final String SOURCE_VERSION = "4.0.0";
    public static final String TARGET_VERSION = "4.1.0";

    /** Far above any real catalog (the largest has 260 KB); a file that a user names is not read beyond it. */
    private static final long MAXIMUM_FILE_BYTES = 16 << 20;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Catalog> loaded = new ConcurrentHashMap<>();
    private final UnaryOperator<Catalog> edit;

    public CatalogFiles() {
        this(UnaryOperator.identity());
    }

    /** @param edit made to each built-in catalog: a test plays another DBMS so */
    public CatalogFiles(UnaryOperator<Catalog> edit) {
        this.edit = edit;
    }

    /**
     * A built-in catalog.
     *
     * @param version product version, 4.0.0 or 4.1.0
     * @param database am or shared
     * @param dbms id of the DBMS: h2, postgresql, mysql, mssql, oracle, db2
     */
    public Catalog builtIn(String version, String database, String dbms) {
        return loaded.computeIfAbsent(path(version, database, dbms), path -> edit.apply(resource(path, false)));
    }

    /** A built-in catalog as a database with this schema would show itself: with the names that its DBMS generates, where they are known. */
    public Catalog asLive(String version, String database, String dbms) {
        return resource(path(version, database, dbms), true);
    }

    private static String path(String version, String database, String dbms) {
        return version + "/" + database + "/" + dbms + ".json";
    }

    /** Both databases of a version in one catalog, as where all roles share one database. */
    public Catalog everything(String version, String dbms) {
        return builtIn(version, "am", dbms).plus(builtIn(version, "shared", dbms));
    }

    /** A catalog from a file, in this tool's form or in that of a dump. */
    public Catalog file(Path file) {
        try {
            if (Files.size(file) > MAXIMUM_FILE_BYTES) {
                throw unreadable(
                        file.toString(), "it is larger than any catalog (" + MAXIMUM_FILE_BYTES + " bytes)", null);
            }
            return new CatalogJson(file.toString(), true).catalog(mapper.readTree(file.toFile()));
        } catch (IOException e) {
            throw unreadable(file.toString(), e.getClass().getSimpleName() + ": " + firstLine(e), e);
        }
    }

    private Catalog resource(String path, boolean asLive) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no catalog " + path);
            }
            JsonNode root = mapper.readTree(in);
            return new CatalogJson(path, asLive).catalog(root);
        } catch (IOException e) {
            throw new IllegalStateException("the catalog " + path + " in this tool is damaged", e);
        }
    }

    static MigrateException unreadable(String where, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "The schema catalog cannot be read.",
                        where,
                        why,
                        "Give a catalog file as docs/catalogs.md describes it, or leave --from away to use the built-in 4.0.0 catalog."),
                cause);
    }

    private static String firstLine(IOException e) {
        return e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    }
}
