/** Steps: each looks and says which changes are still needed. It never writes. */
@NullMarked
package org.apimmigrate.core.step;

import org.jspecify.annotations.NullMarked;
