package org.apimmigrate.lookalike;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as it was sent.
 *
 * @param text as sent, without blanks around it
 */
public record Sql(String text) {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern DDL =
            Pattern.compile("(?i)(?:CREATE|ALTER|DROP|TRUNCATE|COMMENT|RENAME)\\b.*", Pattern.DOTALL);

    public Sql {
        text = text.strip();
    }

    /** With empty texts in place of literals: what is in a literal is no part of the statement. */
    public String withoutTexts() {
        return TEXT.matcher(text).replaceAll("''");
    }

    /** Markers for parameters. */
    public long markers() {
        return withoutTexts().chars().filter(c -> c == '?').count();
    }

    public boolean isDdl() {
        return DDL.matcher(text).matches();
    }

    /** The whole statement matched against the pattern; literals are in it. */
    public Optional<Matcher> matching(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    public boolean contains(Pattern pattern) {
        return pattern.matcher(withoutTexts()).find();
    }
}
