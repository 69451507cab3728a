/** Corrected copies of definitions: rules find defects in the text and edit it in place, and the judge has the last word. */
@NullMarked
package org.apimmigrate.definition.reference.repair;

import org.jspecify.annotations.NullMarked;
