/** The demo: a small 4.0.0 installation of its own, taken through analyze, migrate and verify. */
@NullMarked
package org.apimmigrate.cli.demo;

import org.jspecify.annotations.NullMarked;
