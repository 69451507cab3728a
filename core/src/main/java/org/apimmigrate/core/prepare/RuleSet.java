package org.apimmigrate.core.prepare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.definition.CodeHash;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;

/** Identity of the rules that give verdicts: the libraries, this tool's own code, and the limits. */
final class RuleSet {

    private RuleSet() {}

    /** SHA-256, hexadecimal. Another build of the tool is another rule set. */
    static String of(DefinitionLibrary library) {
        String text = library.rules()
                + "\n"
                + CodeHash.of(
                        List.of(CodeHash.origin(StoredDefinitionJudge.class), CodeHash.origin(DefinitionLibrary.class)))
                + "\n" + Limits.standard();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
