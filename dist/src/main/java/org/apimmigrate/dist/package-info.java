/** Makes what the zip holds next to the tool's jars: registry scripts, Java run-time, licences, list of contents. Used by the build only. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.dist;
