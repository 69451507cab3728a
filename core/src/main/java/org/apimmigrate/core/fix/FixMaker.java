package org.apimmigrate.core.fix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.ApiRegister;
import org.apimmigrate.core.check.artifact.ApisWithoutUrlMappings;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.Definitions;
import org.apimmigrate.core.check.artifact.EndpointConfiguration;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.check.saved.DefinitionFileName;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Repair;
import org.apimmigrate.definition.UriTemplate;
import org.apimmigrate.definition.Verdict;

/** Makes the corrections of one folder after another. Reads only. Thread-safe. */
final class FixMaker {

    private final Context context;
    private final DefinitionLibrary library;
    private final StoredDefinitionJudge judge;
    private final Predicate<FixKind> wanted;
    private final ApiRegister register;
    private final Set<String> withoutMappings;

    FixMaker(Context context, DefinitionLibrary library, StoredDefinitionJudge judge, Predicate<FixKind> wanted) {
        this.context = context;
        this.library = library;
        this.judge = judge;
        this.wanted = wanted;
        this.register = new ApiRegister(context);
        this.withoutMappings = wanted.test(FixKind.URL_MAPPINGS) ? ApisWithoutUrlMappings.of(context) : Set.of();
    }

    /**
     * What can be corrected in a folder without a decision.
     *
     * @param verdicts of the definitions in it
     * @throws org.apimmigrate.definition.NotJudgedException when a copy could not be judged
     */
    List<MadeFix> of(ApiFolder api, Map<DefinitionFile, Verdict> verdicts) {
        List<MadeFix> made = new ArrayList<>();
        verdicts.forEach((file, verdict) -> {
            Optional<Repair> repair = verdict.valid() ? Optional.empty() : repair(api, file);
            if (wanted.test(FixKind.DEFINITION)) {
                repair.ifPresent(copy -> made.add(definition(api, file, copy)));
            }
            // of a definition that needs a correction the corrected copy names the operations
            byte[] content = repair.map(Repair::content).orElse(file.content());
            urlMappings(api, file, content).ifPresent(made::add);
        });
        newAsyncApi(api).ifPresent(made::add);
        endpoints(api).ifPresent(made::add);
        return made;
    }

    /** The library judges documents; whether a server takes the copy as a stored file is asked besides, as apply-fixes does. */
    private Optional<Repair> repair(ApiFolder api, DefinitionFile file) {
        return library.repair()
                .repair(file.kind(), file.content(), new ApiFacts(api.name(), api.version()))
                .filter(copy -> judge.judge(new DefinitionFile(file.kind(), file.name(), copy.content()))
                        .valid());
    }

    private static MadeFix definition(ApiFolder api, DefinitionFile file, Repair repair) {
        return new MadeFix(
                FixKind.DEFINITION,
                api.path() + "/" + file.name(),
                ContentHash.of(file.kind(), file.content()).sha256(),
                DefinitionFileName.of(api, file.kind()),
                repair.content(),
                explained(repair));
    }

    private static byte[] explained(Repair repair) {
        StringBuilder text = new StringBuilder();
        repair.changes().forEach(change -> text.append("# ")
                .append(change.replaceAll("\\p{Cntrl}", " "))
                .append('\n'));
        return text.append(repair.diff()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No revision lacks one: 4.0.0 makes no revision of an API that it cannot open. */
    private Optional<MadeFix> newAsyncApi(ApiFolder api) {
        if (!wanted.test(FixKind.NEW_ASYNCAPI)
                || api.revision().isPresent()
                || !Definitions.of(api).missing().contains(FindingCode.ASYNCAPI_MISSING)
                || !register.knows(api)) {
            return Optional.empty();
        }
        return Optional.of(new MadeFix(
                FixKind.NEW_ASYNCAPI,
                api.path() + "/asyncapi.json",
                "",
                DefinitionFileName.of(api, DefinitionKind.ASYNCAPI),
                MinimalAsyncApi.of(context, api.apiUuid(), api.name(), api.version()),
                null));
    }

    private Optional<MadeFix> urlMappings(ApiFolder api, DefinitionFile file, byte[] content) {
        boolean names = api.type().equals("GRAPHQL")
                ? file.kind() == DefinitionKind.GRAPHQL
                : file.kind() == DefinitionKind.OPENAPI || file.kind() == DefinitionKind.ASYNCAPI;
        if (!names
                || api.revision().isPresent()
                || api.isProduct()
                || !withoutMappings.contains(api.apiUuid())
                || !register.isMeantByItsUuid(api)) {
            return Optional.empty();
        }
        List<UriTemplate> operations = library.uriTemplates().of(file.kind(), content);
        return operations.isEmpty()
                ? Optional.empty()
                : Optional.of(new MadeFix(
                        FixKind.URL_MAPPINGS,
                        api.path() + "/" + file.name(),
                        "",
                        DefinitionFileName.of(api, ".url-mappings.csv"),
                        UrlMappingRows.of(operations).text().getBytes(StandardCharsets.UTF_8),
                        null));
    }

    private Optional<MadeFix> endpoints(ApiFolder api) {
        if (!wanted.test(FixKind.ENDPOINT_SECURITY)) {
            return Optional.empty();
        }
        EndpointConfiguration configuration = api.endpointConfiguration();
        if (configuration.repaired().isEmpty() || !register.knows(api)) {
            return Optional.empty();
        }
        return Optional.of(new MadeFix(
                FixKind.ENDPOINT_SECURITY,
                api.path() + "/" + ApiResources.ARTIFACT,
                EndpointRepair.hash(configuration),
                DefinitionFileName.of(api, ".endpoint-security.txt"),
                EndpointRepair.told(configuration).getBytes(StandardCharsets.UTF_8),
                null));
    }
}
