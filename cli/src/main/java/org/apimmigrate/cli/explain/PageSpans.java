package org.apimmigrate.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.cli.explain.PageBlocks.Span;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Collects the pieces of text below nodes; neighbours without a style become one. */
final class PageSpans extends AbstractVisitor {

    private static final Pattern PAGE = Pattern.compile("(?:.*/)?([^/]+)\\.md(?:#.*)?");

    private final Set<String> codes;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    PageSpans(Set<String> codes) {
        this.codes = codes;
    }

    PageSpans below(Node node) {
        visitChildren(node);
        return this;
    }

    PageSpans text(String text) {
        plain.append(text);
        return this;
    }

    boolean isEmpty() {
        return spans.isEmpty() && plain.isEmpty();
    }

    List<Span> collected() {
        flush();
        return List.copyOf(spans);
    }

    @Override
    public void visit(Text text) {
        plain.append(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        plain.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        plain.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        plain.append(' ');
    }

    @Override
    public void visit(Code code) {
        add(new Span(code.getLiteral(), "code", null));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        add(new Span(PlainText.of(strong), "strong", null));
    }

    /** A link to a page that is not here is only its label. */
    @Override
    public void visit(Link link) {
        Matcher page = PAGE.matcher(link.getDestination());
        if (page.matches() && codes.contains(page.group(1))) {
            add(new Span(PlainText.of(link), "link", page.group(1)));
        } else {
            add(new Span(PlainText.of(link), "text", null));
        }
    }

    private void add(Span span) {
        flush();
        spans.add(span);
    }

    private void flush() {
        if (!plain.isEmpty()) {
            spans.add(new Span(plain.toString(), "text", null));
            plain.setLength(0);
        }
    }
}
