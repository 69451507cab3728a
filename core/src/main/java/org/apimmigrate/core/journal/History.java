package org.apimmigrate.core.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apimmigrate.core.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * Do the journals of all databases record one history, and has each come as far as the others? That one of them was restored, or is the
 * database of a copy, is seen by this and by nothing else: each journal by itself is whole.
 *
 * @param lags databases that have not come as far as the rest; empty when all are at the same moment
 * @param fork what shows that two databases went different ways; null when nothing does
 * @param newest the migration as the database knows it that has come farthest; empty without journal
 */
public record History(List<Lag> lags, @Nullable Fork fork, Optional<Migration> newest) {

    /** A database that has not come as far as the others. */
    public record Lag(Database database, Kind kind, String why) {

        /** How much of its history is there. */
        public enum Kind {
            /** Its journal is that of an earlier moment. */
            EARLIER,
            /** It has no journal, or one from before the first change. */
            FROM_BEFORE
        }
    }

    /** A database whose history is not that of the others. */
    public record Fork(Database database, String why) {}

    public History {
        lags = List.copyOf(lags);
    }

    /** Is every journal as far as every other? */
    public boolean together() {
        return lags.isEmpty() && fork == null;
    }

    private static final int LOOKS = 5;

    private record Entry(
            Database database, Optional<Migration> migration, Optional<HistoryMark> mark, long statements) {

        String role() {
            return database.mainRole().id();
        }

        long generation() {
            return mark.map(HistoryMark::generation).orElse(0L);
        }

        boolean prepared() {
            return migration.filter(m -> m.state() != Migration.State.PREPARING).isPresent();
        }
    }

    /** Reads the journals of all databases that the migration changes; again where a run took them on meanwhile. */
    public static History of(List<Database> databases) {
        List<Entry> entries = read(databases);
        for (int look = 1; look < LOOKS && moved(databases, entries); look++) {
            entries = read(databases);
        }
        return judge(entries);
    }

    private static List<Entry> read(List<Database> databases) {
        // the marks first: what they know of was committed before them
        List<Optional<HistoryMark>> marks = marks(databases);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            JournalReader journal = new JournalReader(databases.get(i));
            entries.add(new Entry(databases.get(i), journal.migration(), marks.get(i), journal.statements()));
        }
        return entries;
    }

    private static List<Optional<HistoryMark>> marks(List<Database> databases) {
        return databases.stream()
                .map(database -> new JournalReader(database).lastMark())
                .toList();
    }

    private static boolean moved(List<Database> databases, List<Entry> entries) {
        return !marks(databases).equals(entries.stream().map(Entry::mark).toList());
    }

    private static History judge(List<Entry> entries) {
        Optional<Entry> newest = entries.stream()
                .filter(entry -> entry.migration().isPresent())
                .max(Comparator.comparingLong(Entry::generation));
        if (newest.isEmpty() || newest.get().mark().isEmpty() || !newest.get().prepared()) {
            return new History(List.of(), null, newest.flatMap(Entry::migration));
        }
        return compare(entries, newest.get());
    }

    private static History compare(List<Entry> entries, Entry newest) {
        boolean leaving = leaving(newest);
        Map<String, Long> known = known(entries);
        List<Lag> lags = new ArrayList<>();
        Fork fork = null;
        for (Entry entry : entries) {
            if (entry.mark().isEmpty() || entry.migration().isEmpty()) {
                if (!leaving) {
                    lags.add(new Lag(entry.database(), Lag.Kind.FROM_BEFORE, "it holds no journal of the migration"));
                }
            } else if (entry != newest
                    && !new JournalReader(newest.database())
                            .hasMark(entry.mark().get())) {
                fork = new Fork(
                        entry.database(),
                        "its journal knows a moment of %s that the %s database never went through"
                                .formatted(entry.mark().get().at(), newest.role()));
            } else if (!leaving) {
                lag(entry, newest, known.getOrDefault(entry.role(), 0L)).ifPresent(lags::add);
            }
        }
        return new History(lags, fork, newest.migration());
    }

    /** While a journal is on its way out it may be gone in some databases; what they hold is then looked up in the data. */
    private static boolean leaving(Entry newest) {
        return newest.migration()
                .filter(m -> m.state() == Migration.State.FINISHING || m.state() == Migration.State.ROLLING_BACK)
                .isPresent();
    }

    /** For each database, the most changes that any journal knows it to have had. */
    private static Map<String, Long> known(List<Entry> entries) {
        Map<String, Long> known = new TreeMap<>();
        entries.forEach(entry -> entry.mark()
                .ifPresent(mark -> mark.statements().forEach((role, total) -> known.merge(role, total, Math::max))));
        return known;
    }

    /** One moment behind is what a killed run leaves, as the databases are written one after the other; its changes must all be there. */
    private static Optional<Lag> lag(Entry entry, Entry newest, long wanted) {
        boolean changesMissing = entry.statements() < wanted;
        if (!changesMissing && newest.generation() - entry.generation() <= 1) {
            return Optional.empty();
        }
        String why = changesMissing
                ? "its journal holds %d changes; the other journals know of %d".formatted(entry.statements(), wanted)
                : "its journal ends at moment %d, that of the %s database at moment %d"
                        .formatted(entry.generation(), newest.role(), newest.generation());
        return Optional.of(new Lag(entry.database(), entry.prepared() ? Lag.Kind.EARLIER : Lag.Kind.FROM_BEFORE, why));
    }
}
