/** How 4.1.0 judges WSDL 1.1 and 2.0, files and archives. */
@NullMarked
package org.apimmigrate.definition.reference.wsdl;

import org.jspecify.annotations.NullMarked;
