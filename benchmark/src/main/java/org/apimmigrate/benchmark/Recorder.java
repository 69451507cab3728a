package org.apimmigrate.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;

/** Hears a command: how long each phase and step took, and the changes that are a handful however large the installation is. */
final class Recorder implements RunListener {
    /** Steps whose changes grow with the APIs; they are not kept. */
    private static final Set<StepId> LARGE =
            Set.of(StepId.API_ORGANIZATIONS, StepId.VERSION_COMPARABLE, StepId.REGISTRY_LOG);

    private final Map<String, Double> phases = new LinkedHashMap<>();
    private final Map<StepId, Double> steps = new EnumMap<>(StepId.class);
    private final Map<StepId, List<Change>> changes = new EnumMap<>(StepId.class);
    private String phase = "";
    private long since = System.nanoTime();

    @Override
    public void phase(String name) {
        end();
        phase = name;
    }

    @Override
    public void stepFinished(StepId step, StepResult result) {
        steps.merge(step, result.millis() / 1_000.0, Double::sum);
    }

    @Override
    public void changeDone(StepId step, Change change, long rows, long millis) {
        if (!LARGE.contains(step)) {
            changes.computeIfAbsent(step, s -> new ArrayList<>()).add(change);
        }
    }

    /** Ends the phase that is under way. */
    void end() {
        long now = System.nanoTime();
        if (!phase.isEmpty()) {
            phases.merge(phase, (now - since) / 1e9, Double::sum);
        }
        since = now;
    }

    /** Seconds by phase, in the order in which they began. */
    Map<String, Double> phases() {
        return phases;
    }

    /** Seconds by step. */
    Map<StepId, Double> steps() {
        return steps;
    }

    /** Seconds in all steps. */
    double inSteps() {
        return steps.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The changes of a step, as they were made; none of a step that is large. */
    List<Change> of(StepId step) {
        return changes.getOrDefault(step, List.of());
    }
}
