/** What people see: the only place that prints. Results go to standard output, talk goes to standard error. */
@NullMarked
package org.apimmigrate.cli.console;

import org.jspecify.annotations.NullMarked;
