package org.apimmigrate.sampledata.flaw;

import java.util.List;

/** Places one occurrence of a flaw and says what has to be found. */
@FunctionalInterface
interface FlawMaker {
    List<ExpectedFinding> place(FlawScene scene);
}
