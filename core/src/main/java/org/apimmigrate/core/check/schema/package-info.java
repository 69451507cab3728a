/** Checks that guard the schema change: is this a 4.0.0 schema, may it be changed, and will the rows bear the new constraints. */
@NullMarked
package org.apimmigrate.core.check.schema;

import org.jspecify.annotations.NullMarked;
