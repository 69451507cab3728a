/** The lock that keeps two runs from changing the same databases, and that cannot outlive its owner. */
package org.apimmigrate.core.lock;
