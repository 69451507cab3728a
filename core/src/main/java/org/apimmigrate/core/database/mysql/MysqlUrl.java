package org.apimmigrate.core.database.mysql;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Translates a url of MySQL Connector/J for the MariaDB driver. Host, port and database mean the same; the TLS parameters have other
 * words, and asking for more protection than the url does would be as wrong as asking for less; parameters that the MariaDB driver
 * does not know are ignored by it.
 */
final class MysqlUrl {

    private MysqlUrl() {}

    static String forMariadb(String url) {
        String rest = url.substring("jdbc:mysql:".length());
        int question = rest.indexOf('?');
        String base = "jdbc:mariadb:" + (question < 0 ? rest : rest.substring(0, question));
        if (question < 0) {
            return base;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rest.substring(question + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        String mode = tlsMode(parameters);
        if (mode != null) {
            parameters.put("sslMode", mode);
        }
        return parameters.isEmpty()
                ? base
                : base
                        + parameters.entrySet().stream()
                                .map(p -> p.getKey() + "=" + p.getValue())
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** Takes the old parameters out and says what the MariaDB driver calls their sum; null for nothing said, or plain text. */
    private static @Nullable String tlsMode(Map<String, String> parameters) {
        String mode = take(parameters, "sslMode");
        boolean use = flag(take(parameters, "useSSL"));
        boolean require = flag(take(parameters, "requireSSL"));
        boolean verify = flag(take(parameters, "verifyServerCertificate"));
        if (mode != null) {
            return switch (mode.toUpperCase(Locale.ROOT)) {
                case "VERIFY_IDENTITY" -> "verify-full";
                case "VERIFY_CA" -> "verify-ca";
                case "REQUIRED" -> "trust";
                // "if the server has it": the MariaDB driver has no such word that also trusts any certificate
                case "DISABLED", "PREFERRED" -> null;
                default -> mode;
            };
        }
        if (!use && !require) {
            return null;
        }
        return verify ? "verify-ca" : "trust";
    }

    private static @Nullable String take(Map<String, String> parameters, String name) {
        String found = parameters.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
        return found == null ? null : parameters.remove(found);
    }

    private static boolean flag(@Nullable String text) {
        return text != null && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
    }
}
