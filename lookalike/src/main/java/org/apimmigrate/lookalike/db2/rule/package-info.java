/** What Db2 refuses and the engine does not, a rule in each class. */
@NullMarked
package org.apimmigrate.lookalike.db2.rule;

import org.jspecify.annotations.NullMarked;
