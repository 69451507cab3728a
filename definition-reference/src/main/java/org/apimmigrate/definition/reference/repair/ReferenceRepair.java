package org.apimmigrate.definition.reference.repair;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionJudge;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionRepair;
import org.apimmigrate.definition.Outcome;
import org.apimmigrate.definition.Repair;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.reference.repair.rule.BadUrl;
import org.apimmigrate.definition.reference.repair.rule.ComponentName;
import org.apimmigrate.definition.reference.repair.rule.DuplicateOperationId;
import org.apimmigrate.definition.reference.repair.rule.MissingInfo;
import org.apimmigrate.definition.reference.repair.rule.MissingPaths;
import org.apimmigrate.definition.reference.repair.rule.MissingResponseDescription;
import org.apimmigrate.definition.reference.repair.rule.MissingResponses;
import org.apimmigrate.definition.reference.repair.rule.MissingVersion;
import org.apimmigrate.definition.reference.repair.rule.OptionalPathParameter;
import org.apimmigrate.definition.reference.repair.rule.PathWithoutSlash;
import org.apimmigrate.definition.reference.repair.rule.RepeatedKey;
import org.apimmigrate.definition.reference.repair.rule.UndeclaredPathParameter;
import org.apimmigrate.definition.reference.repair.rule.UndeclaredScope;
import org.apimmigrate.definition.reference.repair.rule.UnknownAttribute;
import org.apimmigrate.definition.reference.repair.source.SourceDocument;

/**
 * Applies the rules in rounds until the judge accepts the document, or until there is nothing left that a rule can do. Thread-safe. To be
 * called on a thread with limits.
 */
public final class ReferenceRepair implements DefinitionRepair {

    private static final int ROUNDS = 20;
    private static final List<RepairRule> RULES = List.of(
            new RepeatedKey(),
            new MissingVersion(),
            new MissingInfo(),
            new MissingPaths(),
            new PathWithoutSlash(),
            new MissingResponses(),
            new MissingResponseDescription(),
            new UndeclaredPathParameter(),
            new OptionalPathParameter(),
            new DuplicateOperationId(),
            new ComponentName(),
            new BadUrl(),
            new UndeclaredScope(),
            new UnknownAttribute());

    private final DefinitionJudge judge;

    /** @param judge without limits of its own */
    public ReferenceRepair(DefinitionJudge judge) {
        this.judge = judge;
    }

    @Override
    public Optional<Repair> repair(DefinitionKind kind, byte[] content, ApiFacts facts) {
        if (kind != DefinitionKind.OPENAPI && kind != DefinitionKind.ASYNCAPI) {
            return Optional.empty();
        }
        Optional<String> decoded = Utf8Text.of(content);
        return decoded.isEmpty() ? Optional.empty() : repair(kind, decoded.get(), facts);
    }

    private Optional<Repair> repair(DefinitionKind kind, String original, ApiFacts facts) {
        String text = original;
        Set<String> changes = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Verdict verdict = judge.judge(kind, text.getBytes(StandardCharsets.UTF_8));
            if (verdict.valid()) {
                return text.equals(original) ? Optional.empty() : Optional.of(result(original, text, changes));
            }
            if (verdict.outcome() != Outcome.REFUSED) {
                return Optional.empty();
            }
            String next = improved(text, facts, changes);
            if (next.equals(text)) {
                return Optional.empty();
            }
            text = next;
        }
        return Optional.empty();
    }

    private static String improved(String text, ApiFacts facts, Set<String> changes) {
        SourceDocument source = SourceDocument.read(text);
        if (source == null) {
            String untabbed = text.trim().startsWith("{") ? text : Tabs.replaced(text);
            if (!untabbed.equals(text)) {
                changes.add("Replaced tabs in the indentation by spaces.");
            }
            return untabbed;
        }
        ApiDocument api = new ApiDocument(source);
        RULES.forEach(rule -> rule.apply(api, facts));
        changes.addAll(source.changes());
        return source.edited();
    }

    private static Repair result(String original, String text, Set<String> changes) {
        return new Repair(text.getBytes(StandardCharsets.UTF_8), List.copyOf(changes), UnifiedDiff.of(original, text));
    }
}
