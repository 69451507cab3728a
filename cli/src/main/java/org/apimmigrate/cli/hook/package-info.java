/** {@code --on-event}: a command of the operator's own that is called at each phase, finding, pause and end. */
@NullMarked
package org.apimmigrate.cli.hook;

import org.jspecify.annotations.NullMarked;
