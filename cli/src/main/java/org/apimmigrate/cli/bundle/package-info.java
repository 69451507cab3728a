/** {@code report --bundle}: an archive to send, in which no secret is. */
@NullMarked
package org.apimmigrate.cli.bundle;

import org.jspecify.annotations.NullMarked;
