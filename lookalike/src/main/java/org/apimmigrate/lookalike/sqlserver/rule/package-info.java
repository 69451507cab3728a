/** What SQL Server refuses and the engine does not, a rule in each class. */
@NullMarked
package org.apimmigrate.lookalike.sqlserver.rule;

import org.jspecify.annotations.NullMarked;
