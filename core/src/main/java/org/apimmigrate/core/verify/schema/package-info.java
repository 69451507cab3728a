/** Invariants of the schema (behaviour 6, "Schema"). */
@NullMarked
package org.apimmigrate.core.verify.schema;

import org.jspecify.annotations.NullMarked;
