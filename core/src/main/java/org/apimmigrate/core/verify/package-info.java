/** Is this a correct 4.1.0? Invariants, the comparison of schemas, and the ledger of row counts. */
@NullMarked
package org.apimmigrate.core.verify;

import org.jspecify.annotations.NullMarked;
