/**
 * Real databases for tests. {@link org.apimmigrate.testkit.TestServersExtension} starts each server once for a whole test run and gives every
 * test databases of its own; {@link org.apimmigrate.testkit.DatabaseUnderTest} reports how to reach one.
 */
@NullMarked
package org.apimmigrate.testkit;

import org.jspecify.annotations.NullMarked;
