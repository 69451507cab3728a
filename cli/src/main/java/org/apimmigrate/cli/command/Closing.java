package org.apimmigrate.cli.command;

import java.util.List;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.document.Answers;
import org.apimmigrate.cli.document.DocumentBuilder;
import org.apimmigrate.cli.report.Verdict;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.run.StatusResult;
import org.jspecify.annotations.Nullable;

/** The last lines of a command: is the database usable, what was postponed, what do I type now. */
final class Closing {

    private Closing() {}

    static void answer(Invocation invocation, String usable, String postponed, Advice next) {
        answer(invocation, Advice.words(usable), Advice.words(postponed), next);
    }

    /** Keeps the answers. They are printed when all else is, so that they are the last lines whatever happens until then. */
    static void answer(Invocation invocation, Advice usable, Advice postponed, Advice next) {
        TypedCommands typed = invocation.typed();
        invocation.document().answers(Answers.of(typed.of(usable), typed.of(postponed), typed.of(next)));
    }

    /**
     * What a failure leaves behind, for the document.
     *
     * @param standing what the databases are good for; null when they were not open
     */
    static void after(
            Failure failure,
            @Nullable Standing standing,
            DocumentBuilder document,
            String command,
            TypedCommands typed) {
        String usable = standing == null ? "not known: they were not open" : standing.now();
        document.answers(Answers.of(
                typed.of(Advice.words(usable)),
                typed.of(Advice.words(postponed(failure, standing, command))),
                typed.of(failure.problem().advice())));
    }

    /**
     * The lines for what the document holds.
     *
     * @param verdict above them; null where a command comes to none
     */
    static void print(Console console, DocumentBuilder document, @Nullable Verdict verdict) {
        document.answers().ifPresent(answers -> {
            console.result("");
            if (verdict != null) {
                console.result(style(verdict), "Verdict   ", new TypedAdvice(verdict.title(), List.of()));
            }
            console.result(Style.STRONG, "Databases ", new TypedAdvice(answers.usable(), answers.commands()));
            console.result(Style.STRONG, "Postponed ", new TypedAdvice(answers.postponed(), answers.commands()));
            console.result(Style.STRONG, "Next      ", new TypedAdvice(answers.next(), answers.commands()));
        });
    }

    private static Style style(Verdict verdict) {
        return switch (verdict.tone()) {
            case "good" -> Style.GOOD;
            case "care" -> Style.CARE;
            default -> Style.BAD;
        };
    }

    private static String postponed(Failure failure, @Nullable Standing standing, String command) {
        StatusResult status = standing == null ? null : standing.status();
        return switch (failure.exit()) {
            case BLOCKED -> "the migration: correct what blocks it first";
            case PARTIAL, INTERRUPTED, DEFECT, UNKNOWN_OUTCOME, ENVIRONMENT ->
                status == null || status.next() == null
                        ? "what " + command + " had left to do"
                        : "step " + status.next() + " and what follows it";
            case OK, CONFIGURATION, DIFFERENCES, LOCKED -> "all that " + command + " does";
        };
    }
}
