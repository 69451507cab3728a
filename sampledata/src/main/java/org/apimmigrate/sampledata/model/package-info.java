/**
 * What is in a sample, as plain data.
 */
@NullMarked
package org.apimmigrate.sampledata.model;

import org.jspecify.annotations.NullMarked;
