/** One streaming pass over the artifacts of all tenants, working copies and revisions, and the checks that look at one at a time. */
@NullMarked
package org.apimmigrate.core.check.artifact;

import org.jspecify.annotations.NullMarked;
