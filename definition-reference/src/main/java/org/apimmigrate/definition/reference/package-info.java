/**
 * The verdicts of {@link org.apimmigrate.definition.DefinitionJudge}, given by the very libraries that a 4.1.0 server uses. Each kind of
 * definition has its {@link org.apimmigrate.definition.reference.Rules} in a package of its own; this package bounds what a document may
 * cost and turns every failure into a verdict.
 *
 * <p>Only {@link org.apimmigrate.definition.DefinitionLibrary} loads these classes, into an isolated class loader.
 */
@NullMarked
package org.apimmigrate.definition.reference;

import org.jspecify.annotations.NullMarked;
