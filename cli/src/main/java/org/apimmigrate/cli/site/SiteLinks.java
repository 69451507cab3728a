package org.apimmigrate.cli.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Leads the links of a page to other pages of the site. A link to what the site does not have becomes its label. */
final class SiteLinks {

    private static final String INDEX = "README.md";

    private final Path root;
    private final Set<Path> pages;
    private final Set<Path> files = new TreeSet<>();

    SiteLinks(Path root, Set<Path> pages) {
        this.root = root;
        this.pages = Set.copyOf(pages);
    }

    /** Files other than pages that some page shows or links to. */
    Set<Path> files() {
        return files;
    }

    /** The file of a page in the site. */
    static Path html(Path page) {
        String name = page.getFileName().toString();
        return page.resolveSibling(name.equals(INDEX) ? "index.html" : name.replaceFirst("\\.md$", ".html"));
    }

    void rewrite(Path page, Node tree) {
        List<Node> without = new ArrayList<>();
        tree.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                Optional<String> address = isWeb(link.getDestination())
                        ? Optional.of(link.getDestination())
                        : address(page, link.getDestination());
                address.ifPresentOrElse(link::setDestination, () -> without.add(link));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                address(page, image.getDestination()).ifPresentOrElse(image::setDestination, () -> without.add(image));
                visitChildren(image);
            }
        });
        without.forEach(SiteLinks::keepLabel);
    }

    private static boolean isWeb(String destination) {
        return destination.startsWith("https://") || destination.startsWith("http://");
    }

    private static void keepLabel(Node link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }

    private Optional<String> address(Path page, String destination) {
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        String anchor = hash < 0 ? "" : destination.substring(hash);
        if (file.isEmpty()) {
            return Optional.of(anchor);
        }
        if (file.contains(":")) {
            return Optional.empty();
        }
        Path target = page.resolveSibling(file).normalize();
        if (pages.contains(target)) {
            return Optional.of(from(page, html(target)) + anchor);
        }
        if (pages.contains(target.resolve(INDEX))) {
            return Optional.of(from(page, html(target.resolve(INDEX))) + anchor);
        }
        if (!target.startsWith("..")
                && target.toString().matches("LICENSE|docs[/\\\\].*\\.(svg|png)")
                && Files.isRegularFile(root.resolve(target))) {
            files.add(target);
            return Optional.of(from(page, target));
        }
        return Optional.empty();
    }

    private static String from(Path page, Path target) {
        Path folder = page.getParent();
        return (folder == null ? target : folder.relativize(target)).toString().replace('\\', '/');
    }
}
