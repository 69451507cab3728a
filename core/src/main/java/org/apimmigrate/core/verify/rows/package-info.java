/** Invariants of rows and contents: I-1 to I-20 and I-22 of docs/invariants. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.verify.rows;
