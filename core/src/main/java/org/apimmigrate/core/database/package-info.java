/** What a database is to the engine: its roles, its dialect, reading and writing. Particulars of a DBMS are in the packages below. */
@NullMarked
package org.apimmigrate.core.database;

import org.jspecify.annotations.NullMarked;
