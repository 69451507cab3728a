/**
 * JDBC drivers that look like a DBMS of which no server is at hand, with H2 underneath: they answer the DBMS's catalog views, refuse
 * what it refuses, and give its error numbers. What a look-alike does not know it refuses, so that nothing passes by chance. It proves
 * less than a server does, and more than a golden file.
 */
@NullMarked
package org.apimmigrate.lookalike;

import org.jspecify.annotations.NullMarked;
