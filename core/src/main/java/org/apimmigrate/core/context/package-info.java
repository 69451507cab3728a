/** What checks, steps and invariants are given: databases, tenants, expected schemas, chosen values. */
@NullMarked
package org.apimmigrate.core.context;

import org.jspecify.annotations.NullMarked;
