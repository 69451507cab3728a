/**
 * The way of rows into a database: batches in the order that foreign keys ask for.
 */
package org.apimmigrate.sampledata.rows;
