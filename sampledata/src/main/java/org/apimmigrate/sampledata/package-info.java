/**
 * Makes the databases of 4.0.0 installations of any size, for the demo, the tests and the benchmarks. Start at
 * {@link org.apimmigrate.sampledata.SampleInstallation}.
 */
package org.apimmigrate.sampledata;
