package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Edits of the immutable parts of a catalog. */
final class CatalogEdit {

    private CatalogEdit() {}

    static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    /** Without the last item that equals this one. */
    static <T> List<T> minus(List<T> list, T item) {
        List<T> rest = new ArrayList<>(list);
        int at = rest.lastIndexOf(item);
        if (at >= 0) {
            rest.remove(at);
        }
        return rest;
    }

    static String text(ForeignKey key) {
        return "(%s) -> %s(%s), on delete %s, on update %s"
                .formatted(
                        String.join(", ", key.columns()),
                        key.refTable(),
                        String.join(", ", key.refColumns()),
                        key.onDelete(),
                        key.onUpdate());
    }

    /** The column under its new name everywhere: in its table, in the keys and indexes, in foreign keys that refer to it. */
    static Catalog renamed(Catalog before, String table, String from, String to) {
        Catalog after = before;
        for (Table t : before.tables().values()) {
            boolean own = t.name().equals(table);
            List<ForeignKey> keys = t.foreignKeys().stream()
                    .map(k -> new ForeignKey(
                            k.name(),
                            own ? swap(k.columns(), from, to) : k.columns(),
                            k.refTable(),
                            k.refTable().equals(table) ? swap(k.refColumns(), from, to) : k.refColumns(),
                            k.onDelete(),
                            k.onUpdate()))
                    .toList();
            Table changed = t.withForeignKeys(keys);
            if (own) {
                changed = changed.withColumns(t.columns().stream()
                                .map(c -> c.name().equals(from) ? c.named(to) : c)
                                .toList())
                        .withPrimaryKey(swap(t.primaryKey(), from, to), t.primaryKeyName())
                        .withUniques(t.uniques().stream()
                                .map(u -> new UniqueKey(u.name(), swap(u.columns(), from, to)))
                                .toList())
                        .withIndexes(t.indexes().stream()
                                .map(i -> new Index(
                                        i.name(),
                                        swap(i.columns(), from, to),
                                        i.unique(),
                                        swap(i.include(), from, to),
                                        i.where()))
                                .toList());
            }
            if (!changed.equals(t)) {
                after = after.with(changed);
            }
        }
        return after;
    }

    private static List<String> swap(List<String> names, String from, String to) {
        return names.stream().map(n -> n.equals(from) ? to : n).toList();
    }
}
