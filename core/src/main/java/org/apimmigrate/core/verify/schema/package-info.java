/** Invariants of the schema (docs/invariants). */
@NullMarked
package org.apimmigrate.core.verify.schema;

import org.jspecify.annotations.NullMarked;
