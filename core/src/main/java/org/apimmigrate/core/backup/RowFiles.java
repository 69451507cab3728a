package org.apimmigrate.core.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/**
 * The form of row files: gzip; one row a line, a JSON array of its values in the order of the columns. Bytes are Base64, times
 * and the like the text of the DBMS. A person can read it with {@code zcat}.
 */
final class RowFiles {

    /** Half-surrogates, which some DBMS let through, stay what they are when every character beyond ASCII is escaped. */
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(1_000)
                    .maxNestingDepth(4)
                    .build())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    static final int BUFFER = 1 << 16;

    private RowFiles() {}
}
