/** Tenants and what the registry holds of them: paths, resources, governance artifacts, api.rxt (behaviour 3). */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.registry;
