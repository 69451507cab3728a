/** How 4.1.0 judges OpenAPI 3.0 and 2.0. */
@NullMarked
package org.apimmigrate.definition.reference.openapi;

import org.jspecify.annotations.NullMarked;
