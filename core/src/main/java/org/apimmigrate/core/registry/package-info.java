/** Tenants and what the registry holds of them: paths, resources, governance artifacts, api.rxt (facts/registry.md). */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.registry;
