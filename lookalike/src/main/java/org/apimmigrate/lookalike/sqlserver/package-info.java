/** What looks like Microsoft SQL Server 2019. Not covered: collations, locks of readers, DDL that can be rolled back. */
@NullMarked
package org.apimmigrate.lookalike.sqlserver;

import org.jspecify.annotations.NullMarked;
