/**
 * Writers of the single parts of an installation, each after the data format that real servers were seen to write.
 */
@NullMarked
package org.apimmigrate.sampledata.write;

import org.jspecify.annotations.NullMarked;
