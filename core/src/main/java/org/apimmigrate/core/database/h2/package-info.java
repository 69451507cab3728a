/** All that is particular to H2 2.1. */
@NullMarked
package org.apimmigrate.core.database.h2;

import org.jspecify.annotations.NullMarked;
