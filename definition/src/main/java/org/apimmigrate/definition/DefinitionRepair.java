package org.apimmigrate.definition;

import java.util.Optional;

/** Corrects mechanical defects of definitions. Thread-safe. */
@FunctionalInterface
public interface DefinitionRepair {

    /**
     * @return a corrected copy that is valid; empty if the definition is valid already, or has a defect that only its author can correct
     */
    Optional<Repair> repair(DefinitionKind kind, byte[] content, ApiFacts facts);
}
