/**
 * The way of rows into a database: batches in the order that foreign keys ask for.
 */
@NullMarked
package org.apimmigrate.sampledata.rows;

import org.jspecify.annotations.NullMarked;
