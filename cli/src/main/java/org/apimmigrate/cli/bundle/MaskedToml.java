package org.apimmigrate.cli.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * deployment.toml to send. What is shown is chosen, not what is hidden: sections, names of keys, numbers and flags, and the values of a
 * few keys that hold no secret. Comments are left out, since old passwords are kept in them.
 */
final class MaskedToml {

    private static final String STARS = "\"***\"";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(?:pass|pwd|secret|token|credential|private|salt|pin|auth|(?:^|[._-])key$|_key|apikey|alias).*");

    /** Values of these are shown. */
    private static final Set<String> SHOWN = Set.of(
            "type",
            "driver",
            "validationquery",
            "admin_role",
            "mode",
            "base_path",
            "hostname",
            "node_ip",
            "file_name",
            "commit_mode",
            "transport",
            "profile",
            "class",
            "target",
            "path",
            "jmx_enabled");

    private static final Set<String> URLS =
            Set.of("url", "service_url", "ws_endpoint", "http_endpoint", "https_endpoint");
    private static final Set<String> SECRET_SECTIONS = Set.of("secrets", "runtime_secrets");

    private static final Pattern SECTION = Pattern.compile("\\s*(\\[{1,2})([\\w.\\-\"' ]+)(]{1,2})\\s*(?:#.*)?");
    private static final Pattern ENTRY = Pattern.compile("\\s*([\\w.\\-\"']+)\\s*=\\s*(.*)");
    private static final Pattern PLAIN = Pattern.compile("(true|false|[+-]?[\\d_]+(?:\\.\\d+)?)\\s*(?:#.*)?");
    private static final Pattern TEXT = Pattern.compile("(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)').*");
    private static final Pattern MULTI_LINE = Pattern.compile("\"\"\"|'''");

    private final List<String> lines = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private String section = "";
    private String end = "";

    MaskedToml(String toml) {
        toml.lines().forEach(this::take);
    }

    /** Is a value of this name a secret? Rather one too many. */
    static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).matches();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Values that are not shown and that are secret by their name or section. */
    List<String> secrets() {
        return List.copyOf(secrets);
    }

    private void take(String line) {
        if (!end.isEmpty()) {
            // inside a text of several lines, which may look like anything
            secrets.add(line.replace(end, "").strip());
            end = line.contains(end) ? "" : end;
            return;
        }
        Matcher heading = SECTION.matcher(line);
        Matcher entry = ENTRY.matcher(line);
        if (line.isBlank()) {
            lines.add("");
        } else if (heading.matches()) {
            section = heading.group(2).strip().toLowerCase(Locale.ROOT);
            lines.add(heading.group(1) + heading.group(2) + heading.group(3));
        } else if (entry.matches()) {
            lines.add(entry.group(1) + " = " + value(entry.group(1), entry.group(2)));
        } else {
            lines.add(line.strip().startsWith("#") ? "# (comment left out)" : "# (left out)");
        }
    }

    private String value(String key, String value) {
        String name = key.replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean secret = SECRET_SECTIONS.contains(section) || isSecretName(name);
        Matcher several = MULTI_LINE.matcher(value);
        if (several.find()) {
            String mark = several.group();
            end = value.indexOf(mark, several.end()) < 0 ? mark : "";
            secrets.add(value.replace(mark, "").strip());
            return STARS;
        }
        Matcher text = TEXT.matcher(value);
        String content = !text.matches() ? null : text.group(1) != null ? text.group(1) : text.group(2);
        if (secret) {
            if (content != null) {
                secrets.add(content);
                // the form in which the cipher tool takes a secret that is not encrypted yet
                secrets.add(content.replaceAll("^\\[|]$", ""));
                secrets.add(content.replace("\\\"", "\"").replace("\\\\", "\\"));
            }
            return STARS;
        }
        Matcher plain = PLAIN.matcher(value);
        if (plain.matches()) {
            return plain.group(1);
        }
        if (content != null && URLS.contains(last)) {
            return '"' + url(content) + '"';
        }
        return content != null && SHOWN.contains(last) ? '"' + content + '"' : STARS;
    }

    /** Scheme, host and path of a url; of the parameters the names, and flags. */
    static String url(String url) {
        String masked = url.replaceAll("(?i)(jdbc:oracle:\\w+:).*@", "$1***@").replaceAll("//.*@", "//***@");
        Matcher parameter = Pattern.compile("([?&;])([^=?&;]*)(=?)([^&;]*)").matcher(masked);
        StringBuilder shown = new StringBuilder();
        while (parameter.find()) {
            boolean flag = parameter.group(4).matches("(?i)true|false|") && !isSecretName(parameter.group(2));
            parameter.appendReplacement(
                    shown,
                    Matcher.quoteReplacement(parameter.group(1)
                            + (parameter.group(3).isEmpty() ? "***" : parameter.group(2) + "=")
                            + (parameter.group(3).isEmpty() ? "" : flag ? parameter.group(4) : "***")));
        }
        return parameter.appendTail(shown).toString();
    }
}
