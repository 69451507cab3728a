/** All that is particular to MySQL and MariaDB. */
@NullMarked
package org.apimmigrate.core.database.mysql;

import org.jspecify.annotations.NullMarked;
