/**
 * The restore point: what a migration touches, in compressed files with a manifest, and the way back from it. Files are checked by their
 * hashes before they are trusted; nothing here grows with the data.
 */
@NullMarked
package org.apimmigrate.core.backup;

import org.jspecify.annotations.NullMarked;
