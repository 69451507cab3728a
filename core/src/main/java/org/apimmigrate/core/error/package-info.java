/** Failures as people and scripts get them: kind, four parts, commands as values. */
@NullMarked
package org.apimmigrate.core.error;

import org.jspecify.annotations.NullMarked;
