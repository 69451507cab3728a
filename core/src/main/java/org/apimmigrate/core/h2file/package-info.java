/**
 * Database files that H2 1.4.199 wrote, as the 4.0.0 pack has them: the H2 of 4.1.0 refuses them, so they are exported with the old
 * H2 in a class loader of its own and imported with the new one (facts/configuration.md#databases). The original is never written to.
 */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.h2file;
