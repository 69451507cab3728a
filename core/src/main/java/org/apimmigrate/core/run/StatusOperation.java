package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.StepRecord;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.run.StatusResult.Answer;
import org.apimmigrate.core.run.StatusResult.State;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.SchemaVerification;
import org.jspecify.annotations.Nullable;

/** Where the installation stands and which ways lead on and back. Reads only. */
public final class StatusOperation {

    private static final String FORWARD = "apim-migrate migrate";
    private static final String BACK = "apim-migrate rollback";

    private static final String FOR_SOME =
            "the migration is done for some tenants only, and a 4.1.0 server loads the others as well";

    private final Session session;

    public StatusOperation(Session session) {
        this.session = session;
    }

    public StatusResult run() {
        Optional<Migration> migration = new JournalState(session).read();
        WayBack way = new WayBackFinder(session, null).find();
        ServerReadiness readiness = new ServerReadiness(session.context());
        Optional<String> oldObstacle = readiness.obstacleForOld();
        Optional<String> newObstacle = readiness.obstacleForNew();
        Set<StepId> forOthers =
                TenantCoverage.missing(session, session.context().selection());
        State state =
                migration.map(m -> stateOf(m, forOthers)).orElseGet(() -> withoutJournal(oldObstacle, newObstacle));
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
                oldServer(state, oldObstacle, way),
                newServer(state, newObstacle, !forOthers.isEmpty()),
                oldObstacle.isPresent(),
                RunLock.liveHolder(session.context().database(Role.AM)).orElse(null),
                restorePoint(way));
    }

    private static State stateOf(Migration migration, Set<StepId> forOthers) {
        return switch (migration.state()) {
            case PREPARING, CHANGING -> State.UNFINISHED;
            case CHANGED -> State.UNVERIFIED;
            case COMPLETED -> forOthers.isEmpty() ? State.COMPLETED : State.UNFINISHED;
            case ROLLING_BACK -> State.ROLLING_BACK;
        };
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
        String way = state == State.NOT_STARTED ? "nothing to do" : back(wayBack);
        return obstacle.map(why -> new Answer(false, why, way))
                .orElseGet(() -> state == State.NOT_STARTED
                        ? new Answer(true, "the schemas are those of 4.0.0 and nothing was changed", way)
                        : new Answer(
                                false,
                                "every column that 4.0.0 names is there, but a migration has begun: it could not go on over what a"
                                        + " server writes now, and a rollback would lose it",
                                way));
    }

    private static String back(WayBack way) {
        return way instanceof WayBack.None none
                ? "your own backup; rollback cannot lead back: "
                        + none.why().problem().what() + " "
                        + none.why().problem().why()
                : BACK;
    }

    private static Answer newServer(State state, Optional<String> obstacle, boolean someTenants) {
        String way =
                switch (state) {
                    case NOT_STARTED, UNFINISHED, UNVERIFIED -> FORWARD;
                    case UNKNOWN ->
                        "the databases of a 4.0.0 in deployment.toml; apim-migrate analyze says what these are";
                    case ROLLING_BACK -> BACK + ", then " + FORWARD;
                    case COMPLETED, FINISHED -> "nothing to do";
                };
        return switch (state) {
            case COMPLETED -> new Answer(true, "the migration is completed and verified", way);
            case FINISHED -> new Answer(true, "the schemas are those of 4.1.0", way);
            case UNVERIFIED ->
                new Answer(
                        false,
                        "all steps are through, but no verification has found a correct 4.1.0 yet: `apim-migrate migrate` verifies, `apim-migrate verify` shows what differs",
                        way);
            case NOT_STARTED, UNFINISHED, ROLLING_BACK, UNKNOWN ->
                new Answer(
                        false,
                        obstacle.orElse(
                                state == State.UNKNOWN
                                        ? "the schema is not that of a 4.1.0"
                                        : someTenants ? FOR_SOME : "steps are missing"),
                        way);
        };
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
