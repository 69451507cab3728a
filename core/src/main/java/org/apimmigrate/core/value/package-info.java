/** How the values of a column leave a database and come back to it, exactly, whatever the session, the server and Java are set to. */
@NullMarked
package org.apimmigrate.core.value;

import org.jspecify.annotations.NullMarked;
