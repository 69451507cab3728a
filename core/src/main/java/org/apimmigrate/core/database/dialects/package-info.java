/** Finds the dialect of a database. The one package that knows them all. */
@NullMarked
package org.apimmigrate.core.database.dialects;

import org.jspecify.annotations.NullMarked;
