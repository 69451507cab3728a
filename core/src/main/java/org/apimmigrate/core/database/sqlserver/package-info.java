/** All that is particular to SQL Server. Never executed on a server of it; checked by golden files (docs/decisions/0014). */
@NullMarked
package org.apimmigrate.core.database.sqlserver;

import org.jspecify.annotations.NullMarked;
