/** tenant-conf.json of the config registry and what becomes of it in AM_SYSTEM_CONFIGS (facts/steps.md#step-6). */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.registry.conf;
