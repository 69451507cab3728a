/** Rows of any table as plain values: read, hash, write to a file, read back. What a restore point and the ledger are made of. */
package org.apimmigrate.core.row;
