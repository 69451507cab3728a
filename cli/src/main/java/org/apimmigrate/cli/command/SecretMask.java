package org.apimmigrate.cli.command;

import java.util.regex.Pattern;

/** The last net: messages of drivers and libraries that nobody foresaw may carry a url with a password in it. */
final class SecretMask {

    private static final Pattern NAMED =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token)\\s*[=:]\\s*)[^;&,\\s]+");
    private static final Pattern IN_URL = Pattern.compile("(//[^/@:\\s]+:)[^/@\\s]+@");

    private SecretMask() {}

    static String mask(String text) {
        return IN_URL.matcher(NAMED.matcher(text).replaceAll("$1***")).replaceAll("$1***@");
    }
}
