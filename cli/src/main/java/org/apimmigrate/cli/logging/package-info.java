/** The log file: JSON lines in the work directory. */
@NullMarked
package org.apimmigrate.cli.logging;

import org.jspecify.annotations.NullMarked;
