package org.apimmigrate.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;

/** How an event is written to the log: without secrets, and without characters that a terminal would obey. */
interface LogForm {

    /** The event with the end of its line. */
    String of(ILoggingEvent event);
}
