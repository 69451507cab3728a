package org.apimmigrate.core.text;

import java.util.regex.Pattern;

/**
 * The last net: messages of drivers and libraries that nobody foresaw may carry a url with a password in it. Every text of a failure goes
 * through it, wherever it is shown.
 */
public final class SecretMask {

    /** {@code password=x}, {@code DB_PASSWORD: x}, {@code "clientSecret" : "x"}; a value may be in quotes or, for SQL Server, in braces. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)([\\w.-]*(?:password|passwd|pwd|passphrase|passcode|secret|token|api[_-]?key|credential|storepass|keypass)[\\w.-]*[\"']?\\s*[=:]\\s*)"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\{[^}]*}|(?:[^;&,\\s]|,(?!\\s))+)");

    /** {@code //user:x@host}; the password itself may hold a slash, a colon or an at sign. */
    private static final Pattern IN_URL = Pattern.compile("(//[^/@:\\s\"']*:)[^\\s\"']*@");

    /** {@code jdbc:oracle:thin:user/x@host}. */
    private static final Pattern ORACLE = Pattern.compile("(?i)(jdbc:oracle:\\w+:[^/@\\s\"']*/)[^\\s\"']*@");

    /** {@code sqlplus user/x@service} and the like are no urls; a header of HTTP is known by its name. */
    private static final Pattern HEADER =
            Pattern.compile("(?i)(authorization\"?\\s*[=:]\\s*\"?(?:(?:basic|bearer|digest)\\s+)?)[^\\s\",;]+");

    private static final Pattern BEARER = Pattern.compile("(?i)(\\bbearer\\s+)[\\w.~+/=-]{16,}");

    /** A signed token, whatever is before it. */
    private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{5,}\\.[\\w-]+(?:\\.[\\w-]*)?");

    private SecretMask() {}

    /** The text with stars in place of secrets. */
    public static String mask(String text) {
        String masked = JWT.matcher(text).replaceAll("***");
        masked = HEADER.matcher(masked).replaceAll("$1***");
        masked = BEARER.matcher(masked).replaceAll("$1***");
        masked = ORACLE.matcher(masked).replaceAll("$1***@");
        masked = IN_URL.matcher(masked).replaceAll("$1***@");
        return NAMED.matcher(masked).replaceAll("$1***");
    }
}
