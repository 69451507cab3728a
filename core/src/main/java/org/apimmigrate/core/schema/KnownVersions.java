package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a live schema is from each version that this tool has a catalog of, in tables and columns. No text that names a version and no
 * single table decides (facts/decided.md#update-levels).
 */
public final class KnownVersions {

    /** Of 100 tables and columns of a part of the schema: what an update or a forgotten statement leaves out is less. */
    private static final int OTHER_VERSION_PERCENT = 3;

    private final Catalog source;
    private final Catalog target;

    public KnownVersions(Catalog source, Catalog target) {
        this.source = source;
        this.target = target;
    }

    /**
     * How a part of a live schema compares.
     *
     * @param known tables and columns that 4.0.0 and 4.1.0 have under one name
     * @param lost how many of them are not there; a missing table weighs as much as all its columns
     * @param missing their names, without the columns of missing tables
     * @param brought tables and columns that only 4.1.0 has
     * @param there those of them that are there
     */
    public record Distance(int known, long lost, List<String> missing, int brought, int there) {
        public Distance {
            missing = List.copyOf(missing);
        }

        /** Is so much missing that this is another version, not a 4.0.0 with a gap? */
        public boolean isOtherVersion() {
            return lost * 100 > (long) known * OTHER_VERSION_PERCENT;
        }

        /** Is more of it 4.1.0 than 4.0.0? */
        public boolean isNearTarget() {
            return brought > 0 && there * 2 > brought;
        }
    }

    /** @param prefix of the tables that it is about */
    public Distance of(Catalog live, String prefix) {
        Set<String> old = items(source, prefix);
        Set<String> both = new TreeSet<>(old);
        Set<String> brought = items(target, prefix);
        both.retainAll(brought);
        brought.removeAll(old);
        Set<String> now = items(live, prefix);
        int there = (int) brought.stream().filter(now::contains).count();
        List<String> missing = new ArrayList<>();
        for (String item : both) {
            if (!now.contains(item) && !isOfMissingTable(item, now)) {
                missing.add(item);
            }
        }
        long lost = both.stream().filter(item -> !now.contains(item)).count();
        return new Distance(both.size(), lost, missing, brought.size(), there);
    }

    private static boolean isOfMissingTable(String item, Set<String> now) {
        int point = item.indexOf('.');
        return point > 0 && !now.contains(item.substring(0, point));
    }

    private static Set<String> items(Catalog catalog, String prefix) {
        Set<String> items = new TreeSet<>();
        for (Table table : catalog.tables().values()) {
            if (table.name().startsWith(prefix)) {
                items.add(table.name());
                table.columns().forEach(column -> items.add(table.name() + "." + column.name()));
            }
        }
        return items;
    }
}
