/**
 * Damage that is seen in the field, one class for each kind.
 */
package org.apimmigrate.sampledata.flaw;
