package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.journal.History;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.StepRecord;
import org.apimmigrate.core.lock.LockHolder;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.run.StatusResult.Answer;
import org.apimmigrate.core.run.StatusResult.Point;
import org.apimmigrate.core.run.StatusResult.State;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.SchemaVerification;
import org.jspecify.annotations.Nullable;

/** The state of the installation and which commands continue and roll back. Reads only. */
public final class StatusOperation {

    private static final Command FORWARD = Command.of("migrate");
    private static final Command BACK = Command.of("rollback");

    private static final String FOR_SOME =
            "the migration is done for some tenants only, and a 4.1.0 server loads the others as well";

    /** A run that gets on all the time does not keep the answer back. */
    private static final int LOOKS = 4;

    private final Session session;

    public StatusOperation(Session session) {
        this.session = session;
    }

    /** Looks again where a run has taken the databases on meanwhile, so that all of the answer is of one moment. */
    public StatusResult run() {
        List<Object> moment = moment();
        StatusResult result = look();
        List<Object> now = moment();
        for (int look = 1; look < LOOKS && !now.equals(moment); look++) {
            moment = now;
            result = look();
            now = moment();
        }
        return result;
    }

    /** Equal for two moments between which no run has got on. */
    private List<Object> moment() {
        List<Object> moment = new ArrayList<>();
        for (Database database : JournalWriter.changed(session.context().databases())) {
            JournalReader journal = new JournalReader(database);
            moment.add(journal.migration());
            moment.add(journal.lastMark());
            moment.add(journal.statements());
            moment.add(RunLock.liveHolder(database));
        }
        return moment;
    }

    private StatusResult look() {
        session.context().schemaChanged();
        JournalState journal = new JournalState(session);
        Optional<Migration> migration = journal.read();
        WayBack way = new WayBackFinder(session, null).find();
        ServerReadiness readiness = new ServerReadiness(session.context());
        Optional<String> oldObstacle = readiness.obstacleForOld();
        Optional<String> newObstacle = readiness.obstacleForNew();
        Set<StepId> forOthers =
                TenantCoverage.missing(session, session.context().selection());
        State state = migration
                .map(m -> stateOf(m, journal.history(), forOthers))
                .orElseGet(() -> withoutJournal(oldObstacle, newObstacle));
        Optional<LockHolder> holder = holder();
        List<StepResult> steps = steps(migration.isPresent(), state, forOthers);
        String next = steps.stream()
                .filter(step -> step.state() == StepResult.State.PENDING)
                .map(step -> step.id().id())
                .findFirst()
                .orElse(null);
        return new StatusResult(
                state,
                migration.map(Migration::id).orElse(null),
                migration.map(Migration::toolVersion).orElse(null),
                migration.map(Migration::startedAt).orElse(null),
                steps,
                next,
                holder.map(this::busy).orElseGet(() -> oldServer(state, oldObstacle, way)),
                holder.map(this::busy)
                        .orElseGet(() -> newServer(state, newObstacle, !forOthers.isEmpty(), journal.history())),
                oldObstacle.isPresent(),
                holder.orElse(null),
                restorePoint(way),
                point(way, state, holder.isPresent()));
    }

    private Optional<LockHolder> holder() {
        return JournalWriter.changed(session.context().databases()).stream()
                .flatMap(database -> RunLock.liveHolder(database).stream())
                .findFirst();
    }

    /** Whatever the schemas look like at this moment, the next moment they may look otherwise. */
    private Answer busy(LockHolder holder) {
        return new Answer(
                false,
                "a run of this tool is at work on the databases now: "
                        + holder.text(session.clock().instant()),
                Advice.of("wait until it has ended, then {}", Command.of("status")));
    }

    private static Point point(WayBack way, State state, boolean busy) {
        if (restorePoint(way) != null) {
            return Point.THERE;
        }
        if (state == State.PREPARED) {
            return busy ? Point.BEING_MADE : Point.INCOMPLETE;
        }
        return Point.NONE;
    }

    private State stateOf(Migration migration, History history, Set<StepId> forOthers) {
        if (!history.lags().isEmpty() && migration.state() != Migration.State.ROLLING_BACK) {
            return State.APART;
        }
        return switch (migration.state()) {
            case PREPARING -> State.PREPARED;
            case CHANGING -> State.UNFINISHED;
            case CHANGED -> State.UNVERIFIED;
            case COMPLETED, FINISHING -> completed(forOthers);
            case ROLLING_BACK -> State.ROLLING_BACK;
        };
    }

    /** That it was completed is what the journal says; the schemas say whether it still is. */
    private State completed(Set<StepId> forOthers) {
        if (!forOthers.isEmpty()) {
            return State.UNFINISHED;
        }
        return SchemaVerification.of(session.context()).isEmpty() ? State.COMPLETED : State.UNVERIFIED;
    }

    private State withoutJournal(Optional<String> oldObstacle, Optional<String> newObstacle) {
        if (newObstacle.isEmpty() && SchemaVerification.of(session.context()).isEmpty()) {
            return State.FINISHED;
        }
        return oldObstacle.isEmpty() ? State.NOT_STARTED : State.UNKNOWN;
    }

    private List<StepResult> steps(boolean journal, State state, Set<StepId> forOthers) {
        Map<StepId, StepRecord> known =
                journal ? new JournalReader(session.context().database(Role.AM)).steps() : Map.of();
        List<StepResult> steps = new ArrayList<>();
        for (Step step : session.steps()) {
            StepRecord record = known.get(step.id());
            boolean done = state == State.FINISHED
                    || state == State.COMPLETED
                    || (record != null && record.done() && !forOthers.contains(step.id()));
            steps.add(new StepResult(
                    step.id(), step.role(), done ? StepResult.State.SKIPPED : StepResult.State.PENDING, 0, 0));
        }
        return steps;
    }

    private static Answer oldServer(State state, Optional<String> obstacle, WayBack wayBack) {
        boolean unchanged = state == State.NOT_STARTED || state == State.PREPARED;
        Advice way = unchanged ? Advice.words("nothing to do") : back(wayBack);
        return obstacle.map(why -> new Answer(false, why, way)).orElseGet(() -> switch (state) {
            case NOT_STARTED -> new Answer(true, "the schemas are those of 4.0.0 and nothing was changed", way);
            case PREPARED ->
                new Answer(
                        true,
                        "a migration was prepared and has created tables of this tool only; nothing of the product was changed",
                        way);
            case UNFINISHED, APART, UNVERIFIED, COMPLETED, FINISHED, ROLLING_BACK, UNKNOWN ->
                new Answer(
                        false,
                        "every column that 4.0.0 names is there, but a migration has begun: it could not continue over what a"
                                + " server writes now, and a rollback would lose it",
                        way);
        });
    }

    private static Advice back(WayBack way) {
        return way instanceof WayBack.None none
                ? Advice.of(
                        "your own backup; rollback is not possible: {} {}",
                        none.why().problem().what(),
                        none.why().problem().why())
                : Advice.of("{}", BACK);
    }

    private static Answer newServer(State state, Optional<String> obstacle, boolean someTenants, History history) {
        Advice way =
                switch (state) {
                    case NOT_STARTED, PREPARED, UNFINISHED, APART, UNVERIFIED -> Advice.of("{}", FORWARD);
                    case UNKNOWN ->
                        Advice.of(
                                "the databases of a 4.0.0 in deployment.toml; {} shows what these are",
                                Command.of("analyze"));
                    case ROLLING_BACK -> Advice.of("{}, then {}", BACK, FORWARD);
                    case COMPLETED, FINISHED -> Advice.words("nothing to do");
                };
        return switch (state) {
            case COMPLETED ->
                new Answer(
                        true,
                        "the migration was completed and verified, and all databases are as far as it left them;"
                                + " verify looks at every row",
                        way);
            case FINISHED -> new Answer(true, "the schemas are those of 4.1.0; verify looks at every row", way);
            case APART -> new Answer(false, apart(history), way);
            case UNVERIFIED ->
                new Answer(
                        false,
                        "all steps are done, but this is not, or not yet, verified as a correct 4.1.0: migrate verifies, verify shows what differs",
                        way);
            case NOT_STARTED, PREPARED, UNFINISHED, ROLLING_BACK, UNKNOWN ->
                new Answer(
                        false,
                        obstacle.orElse(
                                state == State.UNKNOWN
                                        ? "the schema is not that of a 4.1.0"
                                        : someTenants ? FOR_SOME : "steps are missing"),
                        way);
        };
    }

    private static String apart(History history) {
        return history.lags().stream()
                .map(lag -> "the %s database was restored to another moment than the others: %s"
                        .formatted(lag.database().mainRole().id(), lag.why()))
                .collect(Collectors.joining("; "));
    }

    /** The one that rollback would take; of a 4.0.0, which needs no rollback, the newest that was made of it. */
    private static @Nullable Path restorePoint(WayBack way) {
        if (way instanceof WayBack.To to) {
            return to.point().folder();
        }
        return way instanceof WayBack.Nothing nothing && nothing.newest() != null
                ? nothing.newest().folder()
                : null;
    }
}
