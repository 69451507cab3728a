package org.apimmigrate.definition.reference;

import org.apimmigrate.definition.Verdict;

/** The rules of one kind of definition. Thread-safe; may throw or overflow the stack where the 4.1.0 server would. */
@FunctionalInterface
public interface Rules {

    Verdict judge(byte[] content) throws Exception;
}
