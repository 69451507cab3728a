/** The lock that keeps two runs from changing the same databases, and that cannot outlive its owner. */
@NullMarked
package org.apimmigrate.core.lock;

import org.jspecify.annotations.NullMarked;
