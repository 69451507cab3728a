/** Man pages and shell completion, made from the commands when the zip is built. */
@NullMarked
package org.apimmigrate.cli.manual;

import org.jspecify.annotations.NullMarked;
