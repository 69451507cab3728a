package org.apimmigrate.core.fix;

import java.util.List;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.NotJudgedException;
import org.apimmigrate.definition.Verdict;

/** Would a server take the copy of a definition, after the rules of the analysis? */
record CopyVerdict(StoredDefinitionJudge judge) {

    /** Why not, in a sentence; empty when it would. */
    List<String> mistakes(DefinitionKind kind, Fix fix, byte[] copy) {
        try {
            Verdict verdict = judge.judge(new DefinitionFile(kind, fix.file(), copy));
            return verdict.valid()
                    ? List.of()
                    : List.of("it is not valid: " + verdict.reasons().get(0).message());
        } catch (NotJudgedException e) {
            return List.of("it could not be judged: " + e.getMessage());
        }
    }
}
