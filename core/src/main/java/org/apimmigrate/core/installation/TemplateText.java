package org.apimmigrate.core.installation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises that a text is not a deployment.toml but what one is made from: a template with its tags still in it, one that was rendered
 * without its values, or a manifest that holds the file.
 */
final class TemplateText {

    private static final Pattern MANIFEST =
            Pattern.compile("(?m)^\\s*(kind:\\s*(ConfigMap|Secret)|apiVersion:\\s*v1)\\s*$");

    private static final List<Sign> SIGNS = List.of(
            new Sign(Pattern.compile("<%.*?%>"), "a tag of an ERB template (Chef, Puppet)"),
            new Sign(Pattern.compile("\\{%.*?%}"), "a tag of a Jinja template (Ansible)"),
            new Sign(Pattern.compile("\\{\\{.*?}}"), "a tag of a template (Helm, Jinja)"),
            new Sign(Pattern.compile("<no value>|%!s\\(<nil>\\)"), "what Helm writes for a value that was not given"));

    private TemplateText() {}

    private record Sign(Pattern pattern, String what) {}

    /**
     * A tag and its state.
     *
     * @param line from 1
     * @param text a clause for people
     */
    record Found(int line, String text) {}

    /** The first tag of a value; empty when it has none. */
    static Optional<String> in(String value) {
        for (Sign sign : SIGNS) {
            Matcher matcher = sign.pattern.matcher(value);
            if (matcher.find()) {
                return Optional.of("%s is %s: give the rendered file, with the values of the server"
                        .formatted(matcher.group(), sign.what));
            }
        }
        return Optional.empty();
    }

    /** Why a file that is not TOML is none; empty when it does not look like a template or manifest. */
    static Optional<Found> inFile(String text) {
        Matcher manifest = MANIFEST.matcher(text);
        if (manifest.find()) {
            int line = (int) text.substring(0, manifest.start(1)).lines().count();
            return Optional.of(new Found(
                    Math.max(1, line),
                    "this is a Kubernetes manifest, not a deployment.toml. If it is a ConfigMap, `kubectl get configmap NAME -o"
                            + " jsonpath='{.data.deployment\\.toml}'` prints the file that it holds"));
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).stripLeading().startsWith("#")) {
                Optional<String> tag = in(lines.get(i));
                if (tag.isPresent()) {
                    return Optional.of(new Found(i + 1, tag.get()));
                }
            }
        }
        return Optional.empty();
    }
}
