package org.apimmigrate.core.check.artifact;

import org.apimmigrate.definition.Verdict;

/** Hears every verdict of a pass, from several threads at once. Contents must not be kept. */
@FunctionalInterface
public interface DefinitionObserver {

    DefinitionObserver NONE = (folder, file, verdict) -> {};

    void judged(ApiFolder folder, DefinitionFile file, Verdict verdict);
}
