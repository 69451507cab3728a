/** What Oracle refuses and the engine does not, one class each. */
@NullMarked
package org.apimmigrate.lookalike.oracle.rule;

import org.jspecify.annotations.NullMarked;
