/** Exit codes: the numbers that scripts depend on. */
@NullMarked
package org.apimmigrate.cli.exit;

import org.jspecify.annotations.NullMarked;
