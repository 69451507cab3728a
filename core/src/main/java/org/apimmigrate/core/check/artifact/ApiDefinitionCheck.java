package org.apimmigrate.core.check.artifact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.Warning;
import org.jspecify.annotations.Nullable;

/** Will 4.1.0 accept the definitions? The verdict is its own libraries'; one content is judged once (facts/validators.md#definitions). */
final class ApiDefinitionCheck extends ArtifactCheck {

    /** Reasons reported in one finding. */
    private static final int TOLD = 5;

    private final DefinitionObserver observer;

    ApiDefinitionCheck(ArtifactPass pass, DefinitionObserver observer) {
        super(pass);
        this.observer = observer;
    }

    @Override
    public String name() {
        return "apiDefinitionValidation";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(
                FindingCode.OAS_MISSING,
                FindingCode.OAS_INVALID,
                FindingCode.GRAPHQL_MISSING,
                FindingCode.GRAPHQL_INVALID,
                FindingCode.WSDL_MISSING,
                FindingCode.WSDL_INVALID,
                FindingCode.ASYNCAPI_MISSING,
                FindingCode.ASYNCAPI_INVALID,
                FindingCode.DEFINITION_SLOPPY,
                FindingCode.DEFINITION_REMOTE_REFERENCE);
    }

    @Override
    Session open(Context context) {
        DefinitionLibrary library = DefinitionLibrary.load(Limits.standard());
        StoredDefinitionJudge judge = new StoredDefinitionJudge(library.judge());
        ApiRegister register = new ApiRegister(context);
        observer.begin(context, library, judge);
        return new Session() {
            @Override
            public void look(ApiFolder folder, Consumer<Finding> findings) {
                if (folder.unreadable().isEmpty()) {
                    judge(folder, judge, register, findings);
                }
            }

            @Override
            public void close() {
                library.close();
            }
        };
    }

    private void judge(
            ApiFolder folder, StoredDefinitionJudge judge, ApiRegister register, Consumer<Finding> findings) {
        Definitions definitions = Definitions.of(folder);
        Map<DefinitionFile, Verdict> verdicts = new LinkedHashMap<>();
        definitions.present().forEach(file -> verdicts.put(file, judge.judge(file)));
        boolean clean = definitions.missing().isEmpty()
                && verdicts.values().stream()
                        .allMatch(
                                verdict -> verdict.valid() && verdict.warnings().isEmpty());
        if (!clean && !register.knows(folder)) {
            return;
        }
        definitions.missing().forEach(code -> findings.accept(missing(folder, code)));
        Map<DefinitionFile, Verdict> answers = new LinkedHashMap<>(verdicts);
        answers.values().removeIf(ApiDefinitionCheck::isNoAnswer);
        answers.forEach((file, verdict) -> report(folder, file, verdict, findings));
        observer.judged(folder, answers);
        verdicts.forEach((file, verdict) -> {
            if (isNoAnswer(verdict)) {
                throw new IllegalStateException("%s has no verdict: %s. Nothing is known of what 4.1.0 will say to it."
                        .formatted(file.name(), verdict.reasons().get(0).message()));
            }
        });
    }

    /** What was not tried or not awaited to the end was not refused by 4.1.0 either: the check could not run for it. */
    private static boolean isNoAnswer(Verdict verdict) {
        return switch (verdict.outcome()) {
            case TOO_LARGE, TIMED_OUT -> true;
            case ACCEPTED, REFUSED, CRASHED -> false;
        };
    }

    private void report(ApiFolder folder, DefinitionFile file, Verdict verdict, Consumer<Finding> findings) {
        if (!verdict.valid()) {
            findings.accept(invalid(folder, file, verdict));
        }
        for (Warning.Kind kind : Warning.Kind.values()) {
            verdict.warnings().stream()
                    .filter(warning -> warning.kind() == kind)
                    .findFirst()
                    .ifPresent(first -> findings.accept(warning(folder, file, verdict, first)));
        }
    }

    private Finding missing(ApiFolder folder, FindingCode code) {
        String file =
                switch (code) {
                    case OAS_MISSING -> "swagger.json";
                    case GRAPHQL_MISSING -> folder.filePrefix() + ".graphql";
                    case WSDL_MISSING -> folder.filePrefix() + ".wsdl, and no archive";
                    default -> "asyncapi.json";
                };
        return folder.finding(
                code,
                name(),
                "An API of type " + folder.type() + " needs a definition, and there is no " + file
                        + " in its registry folder.",
                code == FindingCode.ASYNCAPI_MISSING && folder.revision().isEmpty()
                        ? Advice.of(
                                "Delete the API, which 4.0.0 cannot open either and which its maker never saw. To keep it, "
                                        + "let {} write a definition, look at it, and then run {}.",
                                Command.of("analyze", "--fix", "DIR"),
                                Command.of("migrate", "--apply-fixes", "DIR"))
                        : Advice.words(
                                "Upload the definition in the 4.0.0 publisher, or bring it back from a backup."));
    }

    private Finding invalid(ApiFolder folder, DefinitionFile file, Verdict verdict) {
        StringBuilder message =
                new StringBuilder("4.1.0 does not accept ").append(file.name()).append(':');
        verdict.reasons().stream().limit(TOLD).forEach(reason -> message.append(' ')
                .append(text(reason.message(), reason.place())));
        if (verdict.reasons().size() > TOLD) {
            message.append(" And ").append(verdict.reasons().size() - TOLD).append(" more.");
        }
        return folder.finding(invalidCode(file.kind()), name(), message.toString(), remedy(folder, file));
    }

    private static Advice remedy(ApiFolder folder, DefinitionFile file) {
        boolean repairable = file.kind() == DefinitionKind.OPENAPI || file.kind() == DefinitionKind.ASYNCAPI;
        Advice remedy = folder.revision().isPresent()
                ? Advice.words(
                        "Correct the API's working copy, and make a new revision in 4.1.0: no publisher can change a revision.")
                : Advice.of(
                        "Correct the definition in the 4.0.0 publisher. {} writes it to a file.",
                        Command.of("analyze", "--save-invalid-definitions"));
        return repairable
                ? remedy.then(Advice.of(
                        " Where the defect is mechanical, {} writes a corrected copy for {}.",
                        Command.of("analyze", "--fix", "DIR"),
                        Command.of("migrate", "--apply-fixes", "DIR")))
                : remedy;
    }

    private Finding warning(ApiFolder folder, DefinitionFile file, Verdict verdict, Warning first) {
        long others = verdict.warnings().stream()
                        .filter(warning -> warning.kind() == first.kind())
                        .count()
                - 1;
        String more = others == 0 ? "" : " And " + others + " more.";
        return switch (first.kind()) {
            case SLOPPY ->
                folder.finding(
                        FindingCode.DEFINITION_SLOPPY,
                        name(),
                        "4.1.0 accepts " + file.name() + ", its specification does not: "
                                + text(first.message(), first.place()) + more,
                        "Correct it with the next change of the API; tools other than the server may refuse it.");
            case REMOTE_REFERENCE ->
                folder.finding(
                        FindingCode.DEFINITION_REMOTE_REFERENCE,
                        name(),
                        file.name() + " points outside: " + text(first.message(), first.place()) + more
                                + " Nothing was fetched; the verdict holds without it.",
                        "Put what it refers to into the definition, so that no server has to fetch it.");
        };
    }

    private static FindingCode invalidCode(DefinitionKind kind) {
        return switch (kind) {
            case OPENAPI -> FindingCode.OAS_INVALID;
            case GRAPHQL -> FindingCode.GRAPHQL_INVALID;
            case WSDL, WSDL_ARCHIVE -> FindingCode.WSDL_INVALID;
            case ASYNCAPI -> FindingCode.ASYNCAPI_INVALID;
        };
    }

    private static String text(String message, @Nullable String place) {
        return place == null || place.isBlank() ? message : message + " (" + place + ")";
    }
}
