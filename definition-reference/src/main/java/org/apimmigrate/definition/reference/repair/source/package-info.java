/** Documents as text with places, and edits that change nothing else. */
@NullMarked
package org.apimmigrate.definition.reference.repair.source;

import org.jspecify.annotations.NullMarked;
