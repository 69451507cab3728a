/** The steps that fill columns, configurations and artifacts: 2 to 8 and 10 of behaviour 4. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.step.data;
