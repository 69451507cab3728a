package org.apimmigrate.sampledata.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleTenant;

/** The stock tree of a tenant: collections, artifact types, life cycle, configuration (facts/rows.md#stock-tree). */
public final class RegistryTree {
    private static final String STOCK = "/org/apimmigrate/sampledata/stock/";

    private final RegistryWriter registry;
    private final SampleTenant tenant;
    private final Map<String, Folder> folders = new HashMap<>();

    private RegistryTree(RegistryWriter registry, SampleTenant tenant) {
        this.registry = registry;
        this.tenant = tenant;
    }

    /**
     * Writes the tree.
     *
     * @param part which paths belong into this database: all, only the config part, or all but that
     */
    public static RegistryTree write(RegistryWriter registry, SampleTenant tenant, Predicate<String> part) {
        RegistryTree tree = new RegistryTree(registry, tenant);
        tree.folders.put("/", registry.root(tenant));
        new String(stock("tree.tsv"), StandardCharsets.UTF_8).lines().forEach(line -> tree.entry(line, part));
        return tree;
    }

    /** The collection, made with its parents where it is not there yet. Only for paths that stay in memory. */
    public Folder folder(String path) {
        Folder known = folders.get(path);
        if (known != null) {
            return known;
        }
        int cut = path.lastIndexOf('/');
        Folder made = registry.folder(folder(cut == 0 ? "/" : path.substring(0, cut)), path.substring(cut + 1));
        folders.put(path, made);
        return made;
    }

    private void entry(String line, Predicate<String> part) {
        String[] fields = line.split("\t", -1);
        if (!part.test(fields[0])) {
            return;
        }
        Folder folder = folder(fields[0]);
        if (fields.length > 1) {
            byte[] content = fields[3].equals("-") ? null : content(fields[3]);
            registry.resource(folder, fields[1], fields[2].equals("-") ? null : fields[2], content);
        }
    }

    private byte[] content(String file) {
        boolean own = tenant.configuration() == SampleTenant.Configuration.CUSTOMISED;
        return own && file.equals("tenant-conf.json") ? customised() : stock(file);
    }

    /** A configuration that its owner has worked on: another role, a switch, a scope and a key of its own. */
    private static byte[] customised() {
        try {
            ObjectMapper json = new ObjectMapper();
            ObjectNode root = (ObjectNode) json.readTree(stock("tenant-conf.json"));
            root.put("EnableMonetization", true);
            root.put("IsUnlimitedTierPaid", true);
            root.putObject("ShopSettings").put("greeting", "Grüße").put("limit", 12.50);
            ArrayNode scopes = (ArrayNode) root.path("RESTAPIScopes").path("Scope");
            scopes.forEach(scope -> {
                if (scope.path("Name").asText().equals("apim:api_view")) {
                    ((ObjectNode) scope).put("Roles", "admin,Internal/publisher,shop-auditor");
                }
            });
            scopes.addObject().put("Name", "shop:audit").put("Roles", "shop-auditor");
            ((ObjectNode) root.path("DefaultRoles").path("CreatorRole")).put("RoleName", "Internal/shop-creator");
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stock file. */
    public static byte[] stock(String file) {
        try (InputStream in = RegistryTree.class.getResourceAsStream(STOCK + file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the build: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of the config registry. */
    public static boolean isConfig(String path) {
        return path.equals(Paths.CONFIG) || path.startsWith(Paths.CONFIG + "/");
    }

    /** The collections above both registries. */
    public static boolean isTop(String path) {
        return List.of("/", "/_system").contains(path);
    }
}
