package org.apimmigrate.core.installation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server writes values of deployment.toml into XML files as they are, so operators write {@code &amp;} in urls, and passwords as
 * {@code <![CDATA[...]]>}. This undoes it.
 */
final class XmlText {

    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos);");

    private XmlText() {}

    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher section = CDATA.matcher(text);
        int from = 0;
        while (section.find()) {
            plain.append(entities(text.substring(from, section.start()))).append(section.group(1));
            from = section.end();
        }
        return plain.append(entities(text.substring(from))).toString();
    }

    private static String entities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        switch (m.group(1)) {
                            case "amp" -> "&";
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "quot" -> "\"";
                            default -> "'";
                        }));
    }
}
