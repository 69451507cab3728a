/**
 * The operations: what each command of the tool does, with explicit arguments and results, knowing nothing of the command line.
 * Everything that writes goes through a {@link org.apimmigrate.core.database.WriteGate} that the operation is given.
 */
@NullMarked
package org.apimmigrate.core.run;

import org.jspecify.annotations.NullMarked;
