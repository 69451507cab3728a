/** Advice for this very installation: its commands as they can be typed here, and never broken over lines. */
@NullMarked
package org.apimmigrate.cli.advice;

import org.jspecify.annotations.NullMarked;
