/** The manual's pages about findings, steps, invariants and exit codes, inside the tool. */
@NullMarked
package org.apimmigrate.cli.explain;

import org.jspecify.annotations.NullMarked;
