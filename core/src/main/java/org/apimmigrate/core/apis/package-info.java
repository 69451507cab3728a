/** The APIs of an installation with all that belongs to them, though it lies in different databases. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.apis;
