/**
 * Small API definitions of each kind.
 */
package org.apimmigrate.sampledata.definition;
