/** Checks: each looks at something and reports findings; it passed, found something, or could not run. */
@NullMarked
package org.apimmigrate.core.check;

import org.jspecify.annotations.NullMarked;
