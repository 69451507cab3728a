/** Statements and rows as the engine uses them; knows no DBMS. */
@NullMarked
package org.apimmigrate.core.sql;

import org.jspecify.annotations.NullMarked;
