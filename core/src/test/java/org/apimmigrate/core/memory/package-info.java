/** A small installation in memory, for tests that write their own rows. */
package org.apimmigrate.core.memory;
