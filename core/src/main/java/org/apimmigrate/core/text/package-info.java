/** Text that leaves the tool: characters that a terminal or a spreadsheet would obey are shown, secrets are not. */
@NullMarked
package org.apimmigrate.core.text;

import org.jspecify.annotations.NullMarked;
