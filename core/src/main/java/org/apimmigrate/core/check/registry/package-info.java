/** Checks that compare the registry with the API Manager tables, or look at one resource of each tenant. */
@NullMarked
package org.apimmigrate.core.check.registry;

import org.jspecify.annotations.NullMarked;
