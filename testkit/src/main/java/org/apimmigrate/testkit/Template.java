package org.apimmigrate.testkit;

import java.util.function.Consumer;

/**
 * Content that many tests start from. A server runs {@link #fill} once and copies the result for each test.
 *
 * @param name identifies the content: two templates of one name must fill alike
 * @param fill puts the content into an empty database and leaves no connection open
 */
public record Template(String name, Consumer<DatabaseUnderTest> fill) {}
