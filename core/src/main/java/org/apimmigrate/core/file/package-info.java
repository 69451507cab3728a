/** Files of the tool's own: nobody else may read them, and what was written stays written when the power goes. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.file;
