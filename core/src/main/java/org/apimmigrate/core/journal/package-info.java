/**
 * The journal of a migration. It is in the databases that are changed, so that it is true after every failure: the record of a
 * data change is committed with the change, that of a schema change before and after it.
 */
@NullMarked
package org.apimmigrate.core.journal;

import org.jspecify.annotations.NullMarked;
