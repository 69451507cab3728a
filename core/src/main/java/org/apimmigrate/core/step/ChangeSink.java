package org.apimmigrate.core.step;

/**
 * Takes changes as a step finds them. The runner applies each before it returns; a plan only counts or prints it. So a step must
 * read by key ranges and never hold a cursor open over rows that it changes.
 */
@FunctionalInterface
public interface ChangeSink {

    void accept(Change change);
}
