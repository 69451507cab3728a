/** Rows of any table as plain values: read, hash, write to a file, read back. What a restore point and the ledger are made of. */
@NullMarked
package org.apimmigrate.core.row;

import org.jspecify.annotations.NullMarked;
