/**
 * The JSON document of the contract, as records. It is what {@code --output json} prints, what is kept in the work directory, and
 * what the HTML report is made from. Keys are added, never renamed or removed, within a major version.
 */
@NullMarked
package org.apimmigrate.cli.document;

import org.jspecify.annotations.NullMarked;
