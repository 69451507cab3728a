/** All that is particular to DB2. Never executed on a server of it; run on a look-alike (docs/decisions/0090). */
@NullMarked
package org.apimmigrate.core.database.db2;

import org.jspecify.annotations.NullMarked;
