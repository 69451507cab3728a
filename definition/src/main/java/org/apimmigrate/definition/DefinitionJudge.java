package org.apimmigrate.definition;

/**
 * Reports what a 4.1.0 server will say to a definition. Thread-safe; never throws for anything in the content, never reaches the network
 * or the file system, and answers within the limits it was made with.
 */
@FunctionalInterface
public interface DefinitionJudge {

    /**
     * @param kind the rules to apply
     * @param content the stored bytes, as they are; an empty array is a document, too
     * @throws NotJudgedException if this machine cannot know
     */
    Verdict judge(DefinitionKind kind, byte[] content);
}
