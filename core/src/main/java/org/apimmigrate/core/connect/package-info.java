/** Opens the databases of an installation: drivers, pools, one database under two names. */
@NullMarked
package org.apimmigrate.core.connect;

import org.jspecify.annotations.NullMarked;
