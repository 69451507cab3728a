package org.apimmigrate.core.run;

import org.jspecify.annotations.Nullable;

/**
 * How an acceptance ended.
 *
 * @param accepted false when verification found differences; nothing was removed then
 * @param removed was there a journal, and is it gone
 * @param verification what was looked up now; null after a rollback, which is compared with its restore point instead
 */
public record FinishResult(
        boolean accepted, boolean removed, @Nullable VerifyResult verification) {}
