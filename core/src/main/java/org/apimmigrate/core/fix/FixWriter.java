package org.apimmigrate.core.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.ApiFolders;
import org.apimmigrate.core.check.artifact.ApiRegister;
import org.apimmigrate.core.check.artifact.ApisWithoutUrlMappings;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.Definitions;
import org.apimmigrate.core.check.artifact.EndpointConfiguration;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.check.saved.DefinitionFileName;
import org.apimmigrate.core.check.saved.SafeFolder;
import org.apimmigrate.core.check.saved.UniqueNames;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.NotJudgedException;
import org.apimmigrate.definition.Repair;
import org.apimmigrate.definition.UriTemplate;

/** {@code analyze --fix DIR}: looks at every working copy and writes down what can be corrected without a decision. Reads only. */
public final class FixWriter {

    private final Context context;
    private final FixFolder folder;
    private final ApiRegister register;
    private final List<Fix> fixes = new ArrayList<>();
    private final UniqueNames names = new UniqueNames();

    public FixWriter(Context context, Path folder) {
        this.context = context;
        this.folder = new FixFolder(folder);
        this.register = new ApiRegister(context);
    }

    /**
     * Writes the folder.
     *
     * @return how many corrections it holds
     * @throws MigrateException of kind ENVIRONMENT when it cannot be written
     */
    public int write() {
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard())) {
            StoredDefinitionJudge judge = new StoredDefinitionJudge(library.judge());
            Set<String> withoutMappings = ApisWithoutUrlMappings.of(context);
            new ApiFolders(context).workingCopies(api -> {
                try {
                    look(api, library, judge, withoutMappings);
                } catch (IOException e) {
                    throw notWritten(e);
                }
            });
            folder.write(fixes);
            return fixes.size();
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private void look(
            ApiFolder api, DefinitionLibrary library, StoredDefinitionJudge judge, Set<String> withoutMappings)
            throws IOException {
        if (api.xml().isEmpty()) {
            return;
        }
        Definitions definitions = Definitions.of(api);
        List<Fix> found = new ArrayList<>();
        for (DefinitionFile file : definitions.present()) {
            definition(api, file, library, judge, found);
        }
        if (definitions.missing().contains(FindingCode.ASYNCAPI_MISSING) && register.knows(api)) {
            String path = api.path() + "/asyncapi.json";
            String name = name(api, DefinitionFileName.of(api, DefinitionKind.ASYNCAPI), path);
            folder.write(name, MinimalAsyncApi.of(context, api.apiUuid(), api.name(), api.version()));
            found.add(fix(FixKind.NEW_ASYNCAPI, api, path, "", name));
        }
        if (withoutMappings.contains(api.apiUuid()) && !api.isProduct() && register.isMeantByItsUuid(api)) {
            urlMappings(api, definitions, library, found);
        }
        endpoints(api, found);
        fixes.addAll(found);
    }

    private void definition(
            ApiFolder api, DefinitionFile file, DefinitionLibrary library, StoredDefinitionJudge judge, List<Fix> found)
            throws IOException {
        // the library judges documents; whether a server takes the copy as a stored file is asked besides, as
        // apply-fixes does
        Optional<Repair> repair;
        try {
            repair = library.repair()
                    .repair(file.kind(), file.content(), new ApiFacts(api.name(), api.version()))
                    .filter(copy -> judge.judge(new DefinitionFile(file.kind(), file.name(), copy.content()))
                            .valid());
        } catch (NotJudgedException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "A definition could not be judged, so the folder of corrections is not complete.",
                            api.path() + "/" + file.name(),
                            String.valueOf(e.getMessage()),
                            "Run the same command again on a machine at rest, or with more memory (APIM_MIGRATE_OPTS=-Xmx1g)"),
                    e);
        }
        if (repair.isEmpty() || !register.knows(api)) {
            return;
        }
        String path = api.path() + "/" + file.name();
        String name = name(api, DefinitionFileName.of(api, file.kind()), path);
        folder.write(name, repair.get().content());
        folder.write(name + ".diff", explained(repair.get()));
        found.add(fix(
                FixKind.DEFINITION,
                api,
                path,
                ContentHash.of(file.kind(), file.content()).sha256(),
                name));
    }

    private static byte[] explained(Repair repair) {
        StringBuilder text = new StringBuilder();
        repair.changes().forEach(change -> text.append("# ")
                .append(change.replaceAll("\\p{Cntrl}", " "))
                .append('\n'));
        return text.append(repair.diff()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void urlMappings(ApiFolder api, Definitions definitions, DefinitionLibrary library, List<Fix> found)
            throws IOException {
        for (DefinitionFile file : definitions.present()) {
            boolean names = api.type().equals("GRAPHQL")
                    ? file.kind() == DefinitionKind.GRAPHQL
                    : file.kind() == DefinitionKind.OPENAPI || file.kind() == DefinitionKind.ASYNCAPI;
            List<UriTemplate> operations = names ? library.uriTemplates().of(file.kind(), file.content()) : List.of();
            if (!operations.isEmpty()) {
                String path = api.path() + "/" + file.name();
                String name = name(api, SafeFolder.safe(api.apiUuid()) + ".url-mappings.csv", path);
                folder.write(name, UrlMappingRows.of(operations).text());
                found.add(fix(FixKind.URL_MAPPINGS, api, path, "", name));
            }
        }
    }

    /** The file says what will be done and holds no value: secrets stand beside what is corrected. */
    private void endpoints(ApiFolder api, List<Fix> found) throws IOException {
        EndpointConfiguration configuration = EndpointConfiguration.read(api.overview("endpointConfig"));
        if (configuration.repaired().isEmpty() || !register.knows(api)) {
            return;
        }
        String path = api.path() + "/api";
        String name = name(api, SafeFolder.safe(api.apiUuid()) + ".endpoint-security.txt", path);
        StringBuilder text =
                new StringBuilder("In endpointConfig of the artifact these become the text that a server reads:\n");
        configuration
                .defects()
                .forEach(defect -> text.append("- ").append(defect).append('\n'));
        folder.write(name, text.toString());
        found.add(fix(FixKind.ENDPOINT_SECURITY, api, path, "", name));
    }

    private String name(ApiFolder api, String name, String path) {
        return names.of(name, api.tenant().id(), path);
    }

    private static Fix fix(FixKind kind, ApiFolder api, String path, String original, String file) {
        return new Fix(kind, api.tenant().id(), api.apiUuid(), api.name() + " " + api.version(), path, original, file);
    }

    private MigrateException notWritten(IOException e) {
        return new MigrateException(
                MigrateException.Kind.ENVIRONMENT,
                new Problem(
                        "Corrections could not be written.",
                        folder.path().toString(),
                        String.valueOf(e.getMessage()),
                        "Make the folder writable, or name another one: apim-migrate analyze --fix DIR"),
                e);
    }
}
