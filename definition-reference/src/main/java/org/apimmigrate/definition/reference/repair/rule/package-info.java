/** The defects that can be corrected mechanically, one class each. */
@NullMarked
package org.apimmigrate.definition.reference.repair.rule;

import org.jspecify.annotations.NullMarked;
