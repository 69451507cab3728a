/** Prerequisites that are not in the databases: the home, its key stores and configuration, what is running. One file, one check. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.check.server;
