/** Puts the engine together for one command: installation, databases, tenants, session. */
@NullMarked
package org.apimmigrate.cli.engine;

import org.jspecify.annotations.NullMarked;
