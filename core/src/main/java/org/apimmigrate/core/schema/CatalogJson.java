package org.apimmigrate.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of a catalog. What is usual is left out there: nullable, no default, no auto number, NO ACTION. */
final class CatalogJson {

    private final String where;
    private final boolean asLive;

    /**
     * @param asLive give constraints the names that the DBMS generates for them, where those are the same on every server; as a live
     *     database would show them
     */
    CatalogJson(String where, boolean asLive) {
        this.where = where;
        this.asLive = asLive;
    }

    Catalog catalog(JsonNode root) {
        if (!root.path("tables").isObject()) {
            throw CatalogFiles.unreadable(where, "it has no \"tables\"", null);
        }
        Map<String, Table> tables = new TreeMap<>();
        root.get("tables").properties().forEach(e -> tables.put(e.getKey(), table(e.getKey(), e.getValue())));
        return new Catalog(
                required(root, "dbms"),
                tables,
                list(
                        root,
                        "sequences",
                        s -> new Sequence(
                                required(s, "name"),
                                text(s, "column"),
                                s.path("owned").asBoolean(false))),
                list(
                        root,
                        "triggers",
                        t -> new Trigger(
                                required(t, "name"),
                                required(t, "table"),
                                text(t, "timing"),
                                text(t, "event"),
                                text(t, "does"))));
    }

    private Table table(String name, JsonNode t) {
        return new Table(
                name,
                list(t, "columns", this::column),
                names(t, "primaryKey"),
                text(t, "primaryKeyName"),
                list(t, "uniques", u -> new UniqueKey(nameOf(u), names(u, "columns"))),
                list(t, "foreignKeys", this::foreignKey),
                list(
                        t,
                        "indexes",
                        i -> new Index(
                                text(i, "name"),
                                names(i, "columns"),
                                i.path("unique").asBoolean(false),
                                names(i, "include"),
                                text(i, "where"))),
                list(t, "checks", c -> new Check(text(c, "name"), required(c, "expression"))));
    }

    private Column column(JsonNode c) {
        return new Column(
                required(c, "name"),
                required(c, "type"),
                number(c, "length"),
                number(c, "precision"),
                number(c, "scale"),
                c.path("nullable").asBoolean(true),
                text(c, "default"),
                c.path("autoIncrement").asBoolean(false),
                text(c, "sequence"),
                text(c, "onUpdate"),
                text(c, "generated"),
                text(c, "collation"),
                required(c, "native"));
    }

    private ForeignKey foreignKey(JsonNode f) {
        return new ForeignKey(
                nameOf(f),
                names(f, "columns"),
                required(f, "refTable"),
                names(f, "refColumns"),
                f.path("onDelete").asText("NO ACTION"),
                f.path("onUpdate").asText("NO ACTION"));
    }

    private @Nullable String nameOf(JsonNode constraint) {
        String given = text(constraint, "name");
        return given == null && asLive ? text(constraint, "generatedName") : given;
    }

    private <T> List<T> list(JsonNode parent, String key, Function<JsonNode, T> map) {
        List<T> list = new ArrayList<>();
        parent.path(key).forEach(item -> list.add(map.apply(item)));
        return list;
    }

    private List<String> names(JsonNode parent, String key) {
        return list(parent, key, JsonNode::asText);
    }

    private @Nullable Integer number(JsonNode parent, String key) {
        return parent.hasNonNull(key) ? Integer.valueOf(parent.get(key).asInt()) : null;
    }

    private @Nullable String text(JsonNode parent, String key) {
        return parent.hasNonNull(key) ? parent.get(key).asText() : null;
    }

    private String required(JsonNode parent, String key) {
        if (!parent.hasNonNull(key)) {
            throw CatalogFiles.unreadable(where, "something in it has no \"" + key + "\"", null);
        }
        return parent.get(key).asText();
    }
}
