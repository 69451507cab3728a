/** The self-test: a made-up 4.0.0 goes through the whole cycle on the user's own server. */
@NullMarked
package org.apimmigrate.cli.selftest;

import org.jspecify.annotations.NullMarked;
