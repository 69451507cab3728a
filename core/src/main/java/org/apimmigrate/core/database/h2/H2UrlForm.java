package org.apimmigrate.core.database.h2;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;
import org.jspecify.annotations.Nullable;

/** H2 in deployment.toml: urls of the pack's own files, relative to the home. */
public final class H2UrlForm implements UrlForm {

    /** What follows the scheme and names no file. */
    private static final List<String> NOT_A_FILE = List.of("mem:", "tcp:", "ssl:", "zip:", "classpath:");

    private static final Pattern SCHEMA = Pattern.compile("(?i);SCHEMA=[^;]*");

    private static final List<String> SERVER_OPTIONS =
            List.of("AUTO_SERVER=", "AUTO_SERVER_PORT=", "DB_CLOSE_ON_EXIT=");

    private static final Map<String, String> PACK_URLS = Map.of(
            "[database.apim_db]", "jdbc:h2:./repository/database/WSO2AM_DB;AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=FALSE",
            "[database.shared_db]", "jdbc:h2:./repository/database/WSO2SHARED_DB;DB_CLOSE_ON_EXIT=FALSE",
            "[database.local]", "jdbc:h2:./repository/database/WSO2CARBON_DB;DB_CLOSE_ON_EXIT=FALSE");

    @Override
    public Dbms dbms() {
        return Dbms.H2;
    }

    @Override
    public Set<String> types() {
        return Set.of("h2");
    }

    @Override
    public String scheme() {
        return "jdbc:h2:";
    }

    @Override
    public List<String> driverClasses() {
        return List.of("org.h2.Driver");
    }

    @Override
    public List<List<String>> parts() {
        return List.of();
    }

    @Override
    public String url(Map<String, String> parts) {
        throw new UnsupportedOperationException("an H2 url is never made of parts");
    }

    /** The url that both packs have in a section such as {@code [database.local]} (facts/configuration.md#databases), or null where they have none. */
    public @Nullable String packUrl(String section) {
        return PACK_URLS.get(section);
    }

    /** Does the url name a file by a path that is relative to the working directory, which is the home when the server runs? */
    public boolean relative(String url) {
        String path = path(url);
        return path != null && !path.startsWith("~") && !Path.of(path).isAbsolute();
    }

    /** The same url with its path made absolute; parameters stay as they are. */
    public String absolute(String url, Path home) {
        String path = path(url);
        if (path == null || !relative(url)) {
            return url;
        }
        String options = url.indexOf(';') < 0 ? "" : url.substring(url.indexOf(';'));
        return scheme() + home.toAbsolutePath().resolve(path).normalize() + options;
    }

    /**
     * The url as this tool opens it: for itself alone. {@code AUTO_SERVER} would let it join a server that is running, and together
     * with {@code DB_CLOSE_ON_EXIT=FALSE}, as the pack has both, H2 2.1 refuses it.
     */
    String exclusive(String url) {
        StringBuilder kept = new StringBuilder();
        for (String part : url.split(";")) {
            String name = part.toUpperCase(Locale.ROOT);
            if (SERVER_OPTIONS.stream().noneMatch(name::startsWith)) {
                kept.append(kept.isEmpty() ? "" : ";").append(part);
            }
        }
        return kept.toString();
    }

    /** Path of the database file without its suffix {@code .mv.db}, as the url says it; null when the url names no file. */
    public @Nullable String path(String url) {
        String rest = url.substring(scheme().length());
        String path = rest.indexOf(';') < 0 ? rest : rest.substring(0, rest.indexOf(';'));
        String lower = path.toLowerCase(Locale.ROOT);
        if (NOT_A_FILE.stream().anyMatch(lower::startsWith)) {
            return null;
        }
        return lower.startsWith("file:") ? path.substring("file:".length()) : path;
    }

    @Override
    public String identity(String url) {
        Matcher schema = SCHEMA.matcher(url);
        return url.replaceFirst(";.*$", "") + (schema.find() ? schema.group() : "");
    }
}
