package org.apimmigrate.definition;

import java.util.List;

/**
 * A corrected copy of a definition. It is valid under the same rules, and differs from the original only where the diff shows.
 *
 * @param content the corrected document, UTF-8, in the format of the original
 * @param changes one sentence for each defect that was corrected
 * @param diff unified diff from the original to the copy
 */
@SuppressWarnings("ArrayRecordComponent") // a value to be written to a file, never compared
public record Repair(byte[] content, List<String> changes, String diff) {

    public Repair {
        changes = List.copyOf(changes);
    }
}
