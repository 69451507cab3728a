package org.apimmigrate.core.fix;

import org.jspecify.annotations.Nullable;

/**
 * A correction that has been made and is not written yet.
 *
 * @param path of the registry resource that it changes or makes
 * @param original SHA-256 of what it was made from, hexadecimal; empty where there is none
 * @param name of its file, before it is made unique
 * @param content of its file
 * @param diff what lies next to the file for people; null where there is nothing to compare
 */
@SuppressWarnings("ArrayRecordComponent") // written once, and never compared
record MadeFix(FixKind kind, String path, String original, String name, byte[] content, byte @Nullable [] diff) {}
