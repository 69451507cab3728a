/** All that is particular to DB2. Never executed on a server of it; checked by golden files (docs/decisions/0014). */
@NullMarked
package org.apimmigrate.core.database.db2;

import org.jspecify.annotations.NullMarked;
