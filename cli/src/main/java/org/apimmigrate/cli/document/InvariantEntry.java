package org.apimmigrate.cli.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.apimmigrate.core.verify.InvariantResult;
import org.jspecify.annotations.Nullable;

/**
 * How an invariant came out.
 *
 * @param id I-1 ... I-28
 * @param violations rows that break it and that no finding explains
 * @param sample up to ten of the rows
 * @param excused rows that could not be decided and stayed as they were; each is a finding as well
 * @param couldNotRun why it could not be checked; absent when it could
 */
public record InvariantEntry(
        String id,
        boolean holds,
        long violations,
        List<String> sample,
        String title,
        long excused,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String couldNotRun) {

    public static InvariantEntry of(InvariantResult result) {
        return new InvariantEntry(
                result.id(),
                result.holds(),
                result.violations(),
                result.sample(),
                result.title(),
                result.excused(),
                result.couldNotRun());
    }
}
