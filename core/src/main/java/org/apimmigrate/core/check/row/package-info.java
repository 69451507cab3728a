/** Checks that a few set-based queries can answer: rows of the API Manager tables, and of the registry's path table. */
@NullMarked
package org.apimmigrate.core.check.row;

import org.jspecify.annotations.NullMarked;
