package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Warning;
import org.apimmigrate.definition.reference.Failures;
import org.jspecify.annotations.Nullable;

/** Turns the messages of the OpenAPI parsers into sentences with a JSON pointer. */
final class ParserMessages {

    private static final int MOST = 20;
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "attribute (?<where>.*?)(?: is (?<missing>missing)| is (?<extra>unexpected)| is not of type `(?<type>[^`]*)`"
                    + "| is (?<repeated>repeated)| is (?<unsupported>unsupported))?",
            Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile(
            "(?<where>.*)\\. Declared path parameter (?<name>.*?) needs to be defined .*", Pattern.DOTALL);
    private static final Pattern UNLOADABLE = Pattern.compile("Unable to load .*", Pattern.DOTALL);

    private final JsonNode tree;

    ParserMessages(JsonNode tree) {
        this.tree = tree;
    }

    /** Never empty. */
    List<Reason> reasons(List<@Nullable String> messages) {
        List<Reason> reasons = sentences(messages, "");
        return reasons.isEmpty()
                ? List.of(Reason.of(
                        "4.1.0 cannot resolve the references of this document, and its parser does not say which."))
                : reasons;
    }

    /** Messages that the server ignores. */
    List<Warning> sloppiness(List<@Nullable String> messages) {
        return sentences(messages, " 4.1.0 does not mind; the specification does.").stream()
                .map(reason -> new Warning(Warning.Kind.SLOPPY, reason.message(), reason.place()))
                .toList();
    }

    private List<Reason> sentences(List<@Nullable String> messages, String suffix) {
        List<String> told = messages.stream()
                .filter(Objects::nonNull)
                .filter(message -> !UNLOADABLE.matcher(message).matches())
                .toList();
        Stream<Reason> first = told.stream().limit(MOST).map(message -> sentence(message, suffix));
        Stream<Reason> rest = told.size() <= MOST
                ? Stream.of()
                : Stream.of(Reason.of("There are " + (told.size() - MOST) + " more defects of such kinds."));
        return Stream.concat(first, rest).toList();
    }

    private Reason sentence(String message, String suffix) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (!attribute.matches()) {
            return Reason.of(Failures.shortened(message) + suffix);
        }
        String where = attribute.group("where");
        Matcher undeclared = UNDECLARED.matcher(where);
        if (undeclared.matches()) {
            return new Reason(
                    "The path has the parameter `" + Failures.shortened(undeclared.group("name"))
                            + "`, which is not declared (`in: path`, `required: true`)." + suffix,
                    MessagePlace.of(tree, undeclared.group("where")).pointer());
        }
        MessagePlace place = MessagePlace.of(tree, where);
        String name = "`" + Failures.shortened(place.last()) + "`";
        String text = attribute.group("missing") != null
                ? name + " is missing."
                : attribute.group("extra") != null
                        ? name + " does not belong here."
                        : attribute.group("type") != null
                                ? name + " must be of type " + attribute.group("type") + "."
                                : attribute.group("repeated") != null
                                        ? name + " is used more than once; it must be unique."
                                        : attribute.group("unsupported") != null
                                                ? name + " is not supported."
                                                : Failures.shortened(where) + ".";
        return new Reason(text + suffix, place.pointer());
    }
}
