/** Definitions that 4.1.0 will not accept, written to files for the people who have to correct them. */
@NullMarked
package org.apimmigrate.core.check.saved;

import org.jspecify.annotations.NullMarked;
