/**
 * What is in a sample, as plain data.
 */
package org.apimmigrate.sampledata.model;
