package org.apimmigrate.lookalike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements of a form that only the DBMS knows, and what the engine is given instead. */
public final class Rewrites {

    private record Rewrite(Pattern form, Function<MatchResult, String> instead) {}

    private final List<Rewrite> whole = new ArrayList<>();
    private final List<Rewrite> parts = new ArrayList<>();

    /** A whole statement of this form. */
    public Rewrites statement(String form, Function<MatchResult, String> instead) {
        whole.add(new Rewrite(compiled(form), instead));
        return this;
    }

    /** Any part of a statement of this form. */
    public Rewrites part(String form, Function<MatchResult, String> instead) {
        parts.add(new Rewrite(compiled(form), instead));
        return this;
    }

    /** Any part of a statement of this form, with groups as {@code $1}. */
    public Rewrites part(String form, String instead) {
        Pattern pattern = compiled(form);
        return part(form, found -> pattern.matcher(found.group()).replaceFirst(instead));
    }

    /** The statement instead of a whole one; empty where no form is its own. */
    public Optional<String> statement(String sql) {
        for (Rewrite rewrite : whole) {
            Matcher matcher = rewrite.form().matcher(sql);
            if (matcher.matches()) {
                return Optional.of(rewrite.instead().apply(matcher.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    /** The statement with its parts replaced. */
    public String parts(String sql) {
        String text = sql;
        for (Rewrite rewrite : parts) {
            text = rewrite.form()
                    .matcher(text)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(rewrite.instead().apply(found)));
        }
        return text;
    }

    private static Pattern compiled(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
