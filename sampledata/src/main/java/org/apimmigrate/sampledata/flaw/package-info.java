/**
 * Damage that is seen in the field, one class for each kind.
 */
@NullMarked
package org.apimmigrate.sampledata.flaw;

import org.jspecify.annotations.NullMarked;
