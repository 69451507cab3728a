package org.apimmigrate.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** A page of the manual in parts that an output can mark up and escape. HTML in a page is text like any other. */
public final class PageBlocks {

    private final Set<String> codes;

    /** @param codes whose pages can be linked to */
    public PageBlocks(Set<String> codes) {
        this.codes = codes;
    }

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW,
        CODE
    }

    /** A block of text; a row of a table has its cells joined. */
    public record Block(Kind kind, List<Span> spans) {}

    /**
     * A piece of text.
     *
     * @param style {@code text}, {@code code}, {@code strong} or {@code link}
     * @param code the code whose page a link leads to
     */
    public record Span(String text, String style, @Nullable String code) {}

    /** The blocks in reading order, without the title of the page. */
    public List<Block> of(String markdown) {
        Collector collector = new Collector();
        new Markdown().parse(markdown).accept(collector);
        return List.copyOf(collector.blocks);
    }

    private final class Collector extends AbstractVisitor {

        private final List<Block> blocks = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() > 1) {
                add(Kind.HEADING, new PageSpans(codes).below(heading));
            }
        }

        /** The first paragraph of an item is the item; each later one is a block of its own. */
        @Override
        public void visit(Paragraph paragraph) {
            boolean begins = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
            add(begins ? Kind.ITEM : Kind.PARAGRAPH, new PageSpans(codes).below(paragraph));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            add(Kind.CODE, new PageSpans(codes).text(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            add(Kind.CODE, new PageSpans(codes).text(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(HtmlBlock html) {
            add(Kind.PARAGRAPH, new PageSpans(codes).text(html.getLiteral()));
        }

        @Override
        public void visit(CustomNode part) {
            if (part instanceof TableRow) {
                PageSpans row = new PageSpans(codes);
                for (Node cell = part.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell.getFirstChild() != null) {
                        row.text(row.isEmpty() ? "" : ": ").below(cell);
                    }
                }
                add(Kind.ROW, row);
            } else if (!(part instanceof TableHead)) {
                visitChildren(part);
            }
        }

        private void add(Kind kind, PageSpans spans) {
            if (!spans.isEmpty()) {
                blocks.add(new Block(kind, spans.collected()));
            }
        }
    }
}
