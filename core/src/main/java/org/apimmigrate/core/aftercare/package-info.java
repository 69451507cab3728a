/** What is left to do once the databases are done: the list for the operator, and clearing the home of what this procedure put there. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.aftercare;
