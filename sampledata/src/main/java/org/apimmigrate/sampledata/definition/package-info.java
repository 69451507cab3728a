/**
 * Small API definitions of each kind.
 */
@NullMarked
package org.apimmigrate.sampledata.definition;

import org.jspecify.annotations.NullMarked;
