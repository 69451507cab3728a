/**
 * What looks like Oracle 19c, or 12.1 for names. Not covered: lengths in bytes (NLS_LENGTH_SEMANTICS), the snapshot of a read-only transaction,
 * changes of the schema that meet locked rows, hidden columns of descending indexes, time zones of the session, policies on rows, DBMS_LOCK.
 */
@NullMarked
package org.apimmigrate.lookalike.oracle;

import org.jspecify.annotations.NullMarked;
