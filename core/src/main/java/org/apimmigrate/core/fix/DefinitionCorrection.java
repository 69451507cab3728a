package org.apimmigrate.core.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.ResourceReader;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionKind;

/** A corrected copy of a definition takes its place, if the definition is still the one that the copy was made from. */
final class DefinitionCorrection implements Correction {

    private static final String OPENAPI = "swagger.json";
    private static final String ASYNCAPI = "asyncapi.json";

    private final CopyVerdict verdict;

    DefinitionCorrection(CopyVerdict verdict) {
        this.verdict = verdict;
    }

    @Override
    public List<String> mistakes(Context context, Fix fix, byte[] copy) {
        List<String> mistakes = new ArrayList<>(ApiResources.mistakes(context, fix, Set.of(OPENAPI, ASYNCAPI)));
        DefinitionKind kind = fix.resource().equals(ASYNCAPI) ? DefinitionKind.ASYNCAPI : DefinitionKind.OPENAPI;
        mistakes.addAll(verdict.mistakes(kind, fix, copy));
        return mistakes;
    }

    @Override
    public void changes(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        ResourceReader.Resource stored = ApiResources.stored(context, fix);
        byte[] content = stored.content() == null ? new byte[0] : stored.content();
        if (Arrays.equals(content, copy)) {
            return;
        }
        // the kind does not count for the hash of the bytes
        if (!ContentHash.of(DefinitionKind.OPENAPI, content).sha256().equals(fix.original())) {
            throw new OutdatedException("its content is not the one that the correction was made from");
        }
        ApiResources.update(fix, stored, copy, sink);
    }
}
