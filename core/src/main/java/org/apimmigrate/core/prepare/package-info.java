/** What {@code prepare} has found out while 4.0.0 serves, and whether a later run may use it. It is checked, never trusted. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.prepare;
