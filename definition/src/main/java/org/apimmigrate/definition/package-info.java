/**
 * Verdicts on API definitions: bytes in, verdict out, no database.
 *
 * <p>{@link org.apimmigrate.definition.DefinitionLibrary#load(Limits)} is the way in. It loads the libraries that a 4.1.0 server judges
 * definitions with (module {@code definition-reference}) into a class loader of their own, so that their old Jackson, SnakeYAML and Xerces
 * never meet the versions that the rest of the program uses. Only the packages {@code org.apimmigrate.definition} and
 * {@code org.apimmigrate.definition.spi} are shared with it.
 *
 * <p>Where the libraries are looked for, first match:
 *
 * <ol>
 *   <li>the folder named by the system property {@code apimmigrate.definition.lib};
 *   <li>the folder {@code definition} next to the jar of this module (in the distribution: {@code lib/definition});
 *   <li>in a checkout, where this module is a {@code target/classes} folder or a jar in {@code target}: {@code definition-reference/target/lib},
 *       which the build fills.
 * </ol>
 *
 * <p>All {@code *.jar} files of the folder are taken; in a checkout also the compiled classes of {@code definition-reference}.
 */
@NullMarked
package org.apimmigrate.definition;

import org.jspecify.annotations.NullMarked;
