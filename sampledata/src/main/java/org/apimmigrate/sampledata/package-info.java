/**
 * Makes the databases of 4.0.0 installations of any size, for the demo, the tests and the benchmarks. Start at
 * {@link org.apimmigrate.sampledata.SampleInstallation}.
 */
@NullMarked
package org.apimmigrate.sampledata;

import org.jspecify.annotations.NullMarked;
