package org.apimmigrate.core.database.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.jdbc.ServerProbe.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Watches calls that wait for an answer of a database. A long statement and a dead network look alike from inside the call, so the server is
 * asked on another connection: while it says that it is at work, the call may wait; when it says that it has finished, or does not know the
 * session, or gives no answer either, the call is cut off. Who holds a lock that a call waits for is noted meanwhile: when the wait has ended
 * nobody can know any more.
 */
public final class AnswerWatch implements AutoCloseable {

    /** So often a server must say that it has nothing more to do for a session before it is believed: the answer may be on its way. */
    private static final int TIMES = 2;

    private static final int SHOWN = 120;

    private final String database;
    private final OpenConnections open;
    private final ServerProbe probe;
    private final Patience patience;
    private final Consumer<String> notes;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Use, Wait> waits = new HashMap<>();
    private @Nullable Asking asking;

    /**
     * @param database how messages call it
     * @param notes hears a sentence when a wait is long
     */
    public AnswerWatch(
            String database, PhysicalSessions sessions, ServerProbe probe, Patience patience, Consumer<String> notes) {
        this.database = database;
        this.open = new OpenConnections(sessions);
        this.probe = probe;
        this.patience = patience;
        this.notes = notes;
    }

    /** Sees nothing; the connections can be cut all the same. */
    static AnswerWatch blind(SessionRules rules) {
        PhysicalSessions none = new PhysicalSessions(rules);
        return new AnswerWatch("", none, new ServerProbe(null, rules, none), Patience.USUAL, note -> {});
    }

    /** Begins to watch, on a thread that ends with {@link #close}. */
    public AnswerWatch start() {
        Thread thread = new Thread(this::watch, "apim-migrate watch of " + database);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    OpenConnections open() {
        return open;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void watch() {
        try {
            long pause = Math.max(1, patience.ask().toMillis() / 4);
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        List<Use> uses = open.inUse();
        waits.keySet().retainAll(uses);
        long now = System.nanoTime();
        List<Use> due = new ArrayList<>();
        for (Use use : uses) {
            long turn = use.turn();
            Wait wait = waits.get(use);
            if (wait == null || wait.turn != turn) {
                waits.put(use, new Wait(turn, now));
            } else if (Use.waits(turn) && now - wait.asked >= patience.ask().toNanos()) {
                due.add(use);
            }
        }
        if (asking != null) {
            listen(asking, due);
        } else if (!due.isEmpty()) {
            ask(due);
        }
    }

    /** On a thread of its own: the probe is not trusted to end by itself, as drivers have waits of their own. */
    private void ask(List<Use> due) {
        FutureTask<Map<Use, Seen>> answer = new FutureTask<>(() -> probe.look(due));
        asking = new Asking(answer, due, System.nanoTime());
        Thread thread = new Thread(answer, "apim-migrate probe of " + database);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(Asking asked, List<Use> due) throws InterruptedException {
        if (asked.answer().isDone()) {
            asking = null;
            asked.uses().retainAll(waits.keySet());
            try {
                Map<Use, Seen> seen = asked.answer().get();
                asked.uses().forEach(use -> judge(use, Objects.requireNonNull(seen.get(use))));
            } catch (ExecutionException e) {
                asked.uses().forEach(use -> silent(use, said(Objects.requireNonNull(e.getCause())), true));
            }
            return;
        }
        long since = System.nanoTime() - asked.since();
        if (since >= patience.ask().toNanos()) {
            // one that is slow to let somebody in has more time than one that does not react
            boolean enough = since >= patience.silence().toNanos() / 2;
            due.forEach(use -> silent(use, "there is no answer either", enough));
        }
    }

    private void judge(Use use, Seen seen) {
        Wait wait = Objects.requireNonNull(waits.get(use));
        wait.asked = System.nanoTime();
        if (use.turn() != wait.turn) {
            return;
        }
        switch (seen.state()) {
            case IDLE, GONE -> {
                wait.finished++;
                if (wait.finished >= TIMES) {
                    use.cut(
                            seen.state() == ServerProbe.State.GONE
                                    ? "the server has no such session any more, and no answer has come for "
                                            + waited(wait)
                                    : "the server has finished, and its answer has not come for " + waited(wait));
                }
            }
            case BUSY, WAITS, UNTOLD -> {
                wait.finished = 0;
                use.mayBeBlockedBy(seen.candidates());
                report(use, wait, seen.blockers());
            }
        }
    }

    private void report(Use use, Wait wait, List<String> blockers) {
        if (!blockers.isEmpty()) {
            use.blockedBy(blockers);
            if (!blockers.equals(wait.blockers)) {
                wait.blockers = blockers;
                notes.accept("waiting for a lock in the %s database, which another session holds: %s"
                        .formatted(database, String.join("; ", blockers)));
            }
        } else if (!wait.reported
                && System.nanoTime() - wait.since >= patience.silence().toNanos()) {
            wait.reported = true;
            notes.accept("the %s database answers, and is at work on one statement since %s: %s"
                    .formatted(database, waited(wait), shown(use.sql())));
        }
    }

    private void silent(Use use, String why, boolean enough) {
        Wait wait = Objects.requireNonNull(waits.get(use));
        wait.finished = 0;
        if (enough) {
            wait.asked = System.nanoTime();
        }
        if (enough && System.nanoTime() - wait.since >= patience.silence().toNanos() && use.turn() == wait.turn) {
            use.cut("no answer has come for %s, and a second connection failed as well: %s"
                    .formatted(waited(wait), why));
        } else if (!wait.reported) {
            wait.reported = true;
            notes.accept("the %s database has not answered for %s, and a second connection fails as well: %s"
                    .formatted(database, waited(wait), why));
        }
    }

    private static String said(Throwable error) {
        String message = error instanceof SQLException && error.getMessage() != null
                ? error.getMessage()
                : String.valueOf(error);
        return message.lines().findFirst().orElse("");
    }

    private static String waited(Wait wait) {
        return Duration.ofNanos(System.nanoTime() - wait.since).toSeconds() + " s";
    }

    private static String shown(String sql) {
        return sql.length() > SHOWN ? sql.substring(0, SHOWN) + " ..." : sql;
    }

    /** A question to the server that is under way. */
    private record Asking(FutureTask<Map<Use, Seen>> answer, List<Use> uses, long since) {}

    /** A call that waits, or a thread that does not. Only the watching thread touches it. */
    private static final class Wait {
        private final long turn;
        private final long since;
        private long asked;
        private int finished;
        private boolean reported;
        private List<String> blockers = List.of();

        Wait(long turn, long now) {
            this.turn = turn;
            this.since = now;
            this.asked = now;
        }
    }
}
