/**
 * The bundle for a server's dropins folder: with the documented flags it runs the migration tool of the home in a process of its own
 * and holds the server's start back until that is done. Java 8, and nothing but the framework's own package.
 */
package org.apimmigrate.dropin;
