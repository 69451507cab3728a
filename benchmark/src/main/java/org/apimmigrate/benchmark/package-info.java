/** Measures the tool: migration by size, memory, definitions against a plain parse, one thread against two. */
package org.apimmigrate.benchmark;
