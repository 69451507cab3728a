/** What the server encrypts and what opens it again: key stores, cipher texts, keys. Values are never printed. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.secret;
