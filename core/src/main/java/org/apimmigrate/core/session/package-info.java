/** The composition root: makes a session from an installation. Nobody else makes a context or a session. */
@NullMarked
package org.apimmigrate.core.session;

import org.jspecify.annotations.NullMarked;
