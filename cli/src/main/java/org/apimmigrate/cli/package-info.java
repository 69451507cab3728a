/** The command line: {@link org.apimmigrate.cli.App} puts the parts together, {@link org.apimmigrate.cli.Main} starts it. */
@NullMarked
package org.apimmigrate.cli;

import org.jspecify.annotations.NullMarked;
