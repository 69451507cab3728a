/**
 * Schemas as data: what a fresh installation holds ({@link org.apimmigrate.core.schema.CatalogFiles}), what a database holds now
 * ({@link org.apimmigrate.core.schema.SchemaReader}), how they differ, and the statements that lead from one to the other.
 */
@NullMarked
package org.apimmigrate.core.schema;

import org.jspecify.annotations.NullMarked;
