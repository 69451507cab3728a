package org.apimmigrate.core.backup;

/** Hears how far something is, and may stop it by throwing: every call is at a safe point. */
@FunctionalInterface
public interface Progress {

    void done(String what, long done, long total);
}
