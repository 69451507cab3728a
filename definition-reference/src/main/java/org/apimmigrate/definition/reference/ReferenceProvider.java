package org.apimmigrate.definition.reference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.definition.DefinitionJudge;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionRepair;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.UriTemplates;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.reference.asyncapi.AsyncApiRules;
import org.apimmigrate.definition.reference.graphql.GraphQlRules;
import org.apimmigrate.definition.reference.openapi.OpenApiRules;
import org.apimmigrate.definition.reference.repair.ReferenceRepair;
import org.apimmigrate.definition.reference.wsdl.WsdlArchiveRules;
import org.apimmigrate.definition.reference.wsdl.WsdlFileRules;
import org.apimmigrate.definition.spi.DefinitionProvider;

/** Puts the parts together. */
public final class ReferenceProvider implements DefinitionProvider {

    @Override
    public Session open(Limits limits) {
        BoundedWorkers workers =
                new BoundedWorkers(limits.time(), limits.stackBytes(), ReferenceProvider.class.getClassLoader());
        Map<DefinitionKind, Rules> rules = rules(limits);
        ReferenceJudge judge = new ReferenceJudge(limits, workers, rules);
        ReferenceRepair repair = new ReferenceRepair((kind, content) -> withoutLimits(rules, kind, content));
        return new ReferenceSession(
                workers,
                judge,
                new BoundedRepair(repair, workers, limits.maxBytes()),
                new ReferenceUriTemplates(judge, workers));
    }

    /** For work that is already on a thread with limits. */
    private static Verdict withoutLimits(Map<DefinitionKind, Rules> rules, DefinitionKind kind, byte[] content) {
        try {
            return Objects.requireNonNull(rules.get(kind)).judge(content);
        } catch (Exception e) {
            return Verdict.refused(Failures.reason());
        }
    }

    private static Map<DefinitionKind, Rules> rules(Limits limits) {
        Map<DefinitionKind, Rules> rules = new EnumMap<>(DefinitionKind.class);
        rules.put(DefinitionKind.OPENAPI, new OpenApiRules());
        rules.put(DefinitionKind.GRAPHQL, new GraphQlRules());
        rules.put(DefinitionKind.WSDL, new WsdlFileRules());
        rules.put(DefinitionKind.WSDL_ARCHIVE, new WsdlArchiveRules(limits.archiveEntries(), limits.archiveBytes()));
        rules.put(DefinitionKind.ASYNCAPI, new AsyncApiRules());
        return rules;
    }

    private record ReferenceSession(
            BoundedWorkers workers, DefinitionJudge judge, DefinitionRepair repair, UriTemplates uriTemplates)
            implements Session {

        @Override
        public void close() {
            workers.close();
        }
    }
}
