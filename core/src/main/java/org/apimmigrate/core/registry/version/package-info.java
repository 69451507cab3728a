/** The order of API versions and the values that carry it (facts/steps.md#step-8). */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.registry.version;
