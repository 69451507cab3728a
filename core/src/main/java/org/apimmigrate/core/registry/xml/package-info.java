/** XML that anybody may have written: read safely, changed by splicing so that the rest stays byte for byte. */
@org.jspecify.annotations.NullMarked
package org.apimmigrate.core.registry.xml;
