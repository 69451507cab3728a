package org.apimmigrate.core.check.artifact;

import java.util.List;
import java.util.Map;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Verdict;

/** Hears every verdict of a pass. Contents must not be kept. */
@FunctionalInterface
public interface DefinitionObserver {

    DefinitionObserver NONE = (folder, verdicts) -> {};

    /**
     * Before the first folder.
     *
     * @param library and {@code judge} are those of the pass, and end with it
     */
    default void begin(Context context, DefinitionLibrary library, StoredDefinitionJudge judge) {}

    /**
     * One folder whose artifact can be read. Called from several threads at once.
     *
     * @param verdicts of the definitions that its type asks for, as far as they are there
     */
    void judged(ApiFolder folder, Map<DefinitionFile, Verdict> verdicts);

    /** Several that hear the same. */
    static DefinitionObserver all(List<DefinitionObserver> observers) {
        List<DefinitionObserver> all = List.copyOf(observers);
        return new DefinitionObserver() {
            @Override
            public void begin(Context context, DefinitionLibrary library, StoredDefinitionJudge judge) {
                all.forEach(one -> one.begin(context, library, judge));
            }

            @Override
            public void judged(ApiFolder folder, Map<DefinitionFile, Verdict> verdicts) {
                all.forEach(one -> one.judged(folder, verdicts));
            }
        };
    }
}
