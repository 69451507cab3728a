package org.apimmigrate.core.run;

/**
 * A check that could not run, which is not the same as one that passed.
 *
 * @param check its permanent name
 * @param blocks could it have found something that blocks the migration, so that not knowing blocks it as well
 * @param reason what went wrong, without secrets
 */
public record CheckFailure(String check, boolean blocks, String reason) {}
