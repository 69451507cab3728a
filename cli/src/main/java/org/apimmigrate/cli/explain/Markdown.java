package org.apimmigrate.cli.explain;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** The dialect of Markdown that the pages are written in: CommonMark with tables. */
public final class Markdown {

    private final List<Extension> extensions = List.of(TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(extensions).build();

    /** The tree of a page. */
    public Node parse(String text) {
        return parser.parse(text);
    }

    /** What a renderer of such trees has to know. */
    public List<Extension> extensions() {
        return extensions;
    }
}
