package org.apimmigrate.definition;

import java.util.Optional;

/** Corrects mechanical defects of definitions. Thread-safe. */
public interface DefinitionRepair {

    /**
     * @return a corrected copy that is valid; empty if the definition is valid already, or has a defect that only its author can correct
     */
    Optional<Repair> repair(DefinitionKind kind, byte[] content, ApiFacts facts);

    /** The smallest {@code asyncapi.json} that a 4.1.0 server can open, for an API that has none (copies made in 4.0.0); UTF-8. */
    byte[] minimalAsyncApi(ApiFacts facts);
}
