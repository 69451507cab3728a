/** The steps that change the schema: registry indices, expand, tighten. */
@NullMarked
package org.apimmigrate.core.step.schema;

import org.jspecify.annotations.NullMarked;
