package org.apimmigrate.cli.document;

/**
 * The three questions that the last lines answer.
 *
 * @param usable is the database usable, by 4.0.0 or by 4.1.0
 * @param postponed what was postponed; "nothing" is an answer
 * @param next what to type now
 */
public record Answers(String usable, String postponed, String next) {}
