/**
 * What looks like Db2 for Linux, UNIX and Windows 11.5. Not covered: schema changes that are rolled back (the engine commits before each),
 * blanks at the end of texts, code pages, locks of single rows (but for those that a query asks to keep).
 */
@NullMarked
package org.apimmigrate.lookalike.db2;

import org.jspecify.annotations.NullMarked;
