/** How 4.1.0 judges GraphQL schemas. */
@NullMarked
package org.apimmigrate.definition.reference.graphql;

import org.jspecify.annotations.NullMarked;
