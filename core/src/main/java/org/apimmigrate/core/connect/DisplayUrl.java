package org.apimmigrate.core.connect;

import java.util.regex.Pattern;
import org.apimmigrate.core.text.SecretMask;

/** A JDBC url as it may be shown: without anything that could be a secret. */
final class DisplayUrl {

    /** Parameters whose values are shown are few and known; all others are left out, as some driver may take a secret in them. */
    private static final Pattern PARAMETERS = Pattern.compile("[?;].*$", Pattern.DOTALL);

    private static final Pattern DATABASE_NAME = Pattern.compile("(?i);(databaseName|database)=([^;]+)");
    private static final Pattern CREDENTIALS = Pattern.compile("//[^?;]*@");
    /** {@code jdbc:oracle:thin:user/password@host}. */
    private static final Pattern ORACLE_CREDENTIALS = Pattern.compile("^(jdbc:oracle:[a-z0-9]+:)[^(]*@");

    private DisplayUrl() {}

    /** A text of a driver's about a url, with stars in place of what parameters of secret names say. */
    static String withoutValues(String text) {
        return SecretMask.mask(CREDENTIALS.matcher(text).replaceFirst("//"));
    }

    static String of(String url) {
        String shown = CREDENTIALS.matcher(url).replaceFirst("//");
        shown = ORACLE_CREDENTIALS.matcher(shown).replaceFirst("$1@");
        var database = DATABASE_NAME.matcher(shown);
        String suffix =
                shown.startsWith("jdbc:sqlserver:") && database.find() ? ";databaseName=" + database.group(2) : "";
        return PARAMETERS.matcher(shown).replaceFirst("") + suffix;
    }
}
