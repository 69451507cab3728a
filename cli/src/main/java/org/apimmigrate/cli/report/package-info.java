/** What a run leaves in the work directory: its JSON document, findings as CSV, and the single-file HTML report. */
@NullMarked
package org.apimmigrate.cli.report;

import org.jspecify.annotations.NullMarked;
