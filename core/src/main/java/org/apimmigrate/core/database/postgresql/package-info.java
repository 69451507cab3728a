/** All that is particular to PostgreSQL. */
@NullMarked
package org.apimmigrate.core.database.postgresql;

import org.jspecify.annotations.NullMarked;
