package org.apimmigrate.cli.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.jspecify.annotations.Nullable;

/**
 * The three questions that the last lines answer.
 *
 * @param usable is the database usable, by 4.0.0 or by 4.1.0
 * @param postponed what was postponed; "nothing" is an answer
 * @param next what to type now
 * @param commands the commands that these texts name, each as the list of its arguments
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answers(String usable, String postponed, String next, List<List<String>> commands) {

    /** @param commands null in documents of earlier versions */
    public Answers(String usable, String postponed, String next, @Nullable List<List<String>> commands) {
        this.usable = usable;
        this.postponed = postponed;
        this.next = next;
        this.commands = commands == null ? List.of() : List.copyOf(commands);
    }

    public static Answers of(TypedAdvice usable, TypedAdvice postponed, TypedAdvice next) {
        List<List<String>> commands = new ArrayList<>(next.commands());
        commands.addAll(usable.commands());
        commands.addAll(postponed.commands());
        return new Answers(usable.text(), postponed.text(), next.text(), commands);
    }
}
