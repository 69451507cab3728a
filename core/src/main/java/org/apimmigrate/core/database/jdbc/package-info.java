/** Readers, the write gate and the watch over answers, on plain JDBC. */
@NullMarked
package org.apimmigrate.core.database.jdbc;

import org.jspecify.annotations.NullMarked;
