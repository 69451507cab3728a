package org.apimmigrate.cli.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apimmigrate.cli.explain.PlainText;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives the headings of one page the names by which browsers of repositories link to them. */
final class HeadingIds implements AttributeProvider {

    private final Map<String, Integer> seen = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            String id = PlainText.of(node)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\w\\- ]", "")
                    .replace(' ', '-');
            int earlier = seen.merge(id, 1, Integer::sum) - 1;
            attributes.put("id", earlier == 0 ? id : id + "-" + earlier);
        }
    }
}
