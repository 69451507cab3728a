/** The composition root: makes a session from an installation. Nobody else makes a context or a session. */
package org.apimmigrate.core.session;
