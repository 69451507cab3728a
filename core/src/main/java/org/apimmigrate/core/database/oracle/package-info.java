/** All that is particular to Oracle. Never executed on a server of it; checked by golden files (docs/decisions/0014). */
@NullMarked
package org.apimmigrate.core.database.oracle;

import org.jspecify.annotations.NullMarked;
