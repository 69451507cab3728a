/** How 4.1.0 judges AsyncAPI 2.x. */
@NullMarked
package org.apimmigrate.definition.reference.asyncapi;

import org.jspecify.annotations.NullMarked;
