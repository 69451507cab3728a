/**
 * Corrections that need no decision: written to a folder for people to look at ({@code analyze --fix}), put in as a part of the migration
 * when they have ({@code migrate --apply-fixes}). Nothing is corrected silently.
 */
@NullMarked
package org.apimmigrate.core.fix;

import org.jspecify.annotations.NullMarked;
