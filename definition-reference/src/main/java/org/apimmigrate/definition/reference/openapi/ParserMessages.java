package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Warning;
import org.apimmigrate.definition.reference.Failures;

/** Turns the messages of the OpenAPI parsers into sentences with a JSON pointer. */
final class ParserMessages {

    private static final int MOST = 20;
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "attribute (?<where>.*?)(?: is (?<missing>missing)| is (?<extra>unexpected)| is not of type `(?<type>[^`]*)`"
                    + "| is (?<repeated>repeated)| is (?<unsupported>unsupported))?",
            Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile(
            "(?<where>.*)\\. Declared path parameter (?<name>.*?) needs to be defined .*", Pattern.DOTALL);
    private static final Pattern NO_SLASH =
            Pattern.compile("(?<where>.*)\\. ?Resource (?<name>.*) should start with /", Pattern.DOTALL);
    private static final Pattern OPTIONAL = Pattern.compile(
            "(?<where>.*)\\. ?For path parameter (?<name>.*) the required value should be true", Pattern.DOTALL);

    private static final Pattern TWICE =
            Pattern.compile("(?<where>.*)\\. ?There are duplicate parameter values", Pattern.DOTALL);

    private static final Map<Pattern, String> KNOWN = Map.of(
            UNDECLARED, "The path has the parameter `%s`, which is not declared (`in: path`, `required: true`).",
            NO_SLASH, "The path `%s` must begin with a slash.",
            OPTIONAL, "The path parameter `%s` must be `required: true`.");

    private final JsonNode tree;

    ParserMessages(JsonNode tree) {
        this.tree = tree;
    }

    /** One reason for each message, up to a limit. */
    List<Reason> reasons(List<String> messages) {
        return sentences(messages, "");
    }

    /** Messages that the server ignores. */
    List<Warning> sloppiness(List<String> messages) {
        return sentences(messages, " 4.1.0 does not mind; the specification does.").stream()
                .map(reason -> new Warning(Warning.Kind.SLOPPY, reason.message(), reason.place()))
                .toList();
    }

    private List<Reason> sentences(List<String> messages, String suffix) {
        Stream<Reason> first = messages.stream().limit(MOST).map(message -> sentence(message, suffix));
        Stream<Reason> rest = messages.size() <= MOST
                ? Stream.of()
                : Stream.of(Reason.of("There are " + (messages.size() - MOST) + " more defects of such kinds."));
        return Stream.concat(first, rest).toList();
    }

    private Reason sentence(String message, String suffix) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (!attribute.matches()) {
            return Failures.isInternal(message) ? Failures.reason() : Reason.of(Failures.shortened(message) + suffix);
        }
        String where = attribute.group("where");
        for (Map.Entry<Pattern, String> known : KNOWN.entrySet()) {
            Matcher matcher = known.getKey().matcher(where);
            if (matcher.matches()) {
                return new Reason(
                        String.format(known.getValue(), Failures.shortened(matcher.group("name"))) + suffix,
                        MessagePlace.of(tree, matcher.group("where")).pointer());
            }
        }
        Matcher twice = TWICE.matcher(where);
        if (twice.matches()) {
            return new Reason(
                    "Two parameters here have the same `name` and the same `in`." + suffix,
                    MessagePlace.of(tree, twice.group("where")).pointer());
        }
        MessagePlace place = MessagePlace.of(tree, where);
        String text = tree.at(place.pointer()).path("url").asText();
        if (!text.isEmpty() && where.endsWith(text)) {
            return new Reason(
                    "`url` is `" + Failures.shortened(text) + "`, which is no URL." + suffix,
                    JsonPointers.child(place.pointer(), "url"));
        }
        return new Reason(attributeSentence(attribute, place) + suffix, place.pointer());
    }

    private static String attributeSentence(Matcher attribute, MessagePlace place) {
        String name = "`" + Failures.shortened(place.last()) + "`";
        if (attribute.group("missing") != null) {
            return name + " is missing.";
        }
        if (attribute.group("extra") != null) {
            return name + " does not belong here.";
        }
        if (attribute.group("type") != null) {
            return name + " must be of type " + attribute.group("type").strip() + ".";
        }
        if (attribute.group("repeated") != null) {
            return name + " is used more than once; it must be unique.";
        }
        if (attribute.group("unsupported") != null) {
            return name + " is not supported.";
        }
        return Failures.shortened(attribute.group("where")) + ".";
    }
}
