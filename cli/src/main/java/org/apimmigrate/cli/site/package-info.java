/** The manual as a folder of HTML pages, made by the build from the files that {@code explain} shows. */
@NullMarked
package org.apimmigrate.cli.site;

import org.jspecify.annotations.NullMarked;
