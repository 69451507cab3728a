/** The seam between {@link org.apimmigrate.definition.DefinitionLibrary} and the implementation in its isolated class loader. */
@NullMarked
package org.apimmigrate.definition.spi;

import org.jspecify.annotations.NullMarked;
