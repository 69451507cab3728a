/** The steps that fill columns, configurations and artifacts: 2 to 8 and 10 of facts/steps.md. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.step.data;
