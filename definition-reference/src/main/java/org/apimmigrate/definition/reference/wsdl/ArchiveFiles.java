package org.apimmigrate.definition.reference.wsdl;

import org.jspecify.annotations.Nullable;

/** The files around a WSDL. */
@FunctionalInterface
interface ArchiveFiles {

    /** Content of a file by its path, without a leading slash; null where there is none. */
    byte @Nullable [] find(String path);
}
