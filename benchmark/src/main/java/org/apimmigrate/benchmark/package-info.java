/** Measures the tool: migration by size, memory, definitions against a plain parse, one thread against two. */
@NullMarked
package org.apimmigrate.benchmark;

import org.jspecify.annotations.NullMarked;
