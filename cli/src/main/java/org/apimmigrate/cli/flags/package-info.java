/** The flags of the vendor's documented procedure, translated into this tool's own options. */
@NullMarked
package org.apimmigrate.cli.flags;

import org.jspecify.annotations.NullMarked;
