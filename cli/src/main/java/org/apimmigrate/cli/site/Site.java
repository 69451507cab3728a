package org.apimmigrate.cli.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apimmigrate.cli.explain.Markdown;
import org.apimmigrate.cli.explain.PlainText;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The pages of the repository as HTML: each {@code README.md} is the {@code index.html} of its folder, a folder without one gets a list of
 * its pages. HTML in a page is shown as text, and nothing is loaded from elsewhere.
 */
public final class Site {

    private static final String INDEX = "README.md";

    private final Path root;
    private final Markdown markdown = new Markdown();
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Site.class.getClassLoader(), "org.apimmigrate.cli.report.pages");

    /** @param root the folder of the repository */
    public Site(Path root) {
        this.root = root;
    }

    /** Writes all pages and the pictures that they show. */
    public void write(Path target) throws IOException {
        Map<Path, String> texts = texts();
        SiteLinks links = new SiteLinks(root, texts.keySet());
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            Path file = target.resolve(SiteLinks.html(text.getKey()));
            Files.createDirectories(file.getParent());
            Files.writeString(file, page(text.getKey(), text.getValue(), links));
        }
        for (Path copied : links.files()) {
            Path file = target.resolve(copied);
            Files.createDirectories(file.getParent());
            Files.copy(root.resolve(copied), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String page(Path source, String text, SiteLinks links) {
        Node tree = markdown.parse(text);
        String title = title(tree, source);
        links.rewrite(source, tree);
        String body = HtmlRenderer.builder()
                .extensions(markdown.extensions())
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new HeadingIds())
                .build()
                .render(tree);
        StringOutput output = new StringOutput();
        engine.render("site.jte", new SitePage(title, body, "../".repeat(source.getNameCount() - 1)), output);
        return output.toString();
    }

    private Map<Path, String> texts() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            for (Path file : Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                texts.put(root.relativize(file), Files.readString(file));
            }
        }
        for (Path folder : folders(texts.keySet())) {
            if (!texts.containsKey(folder.resolve(INDEX))) {
                texts.put(folder.resolve(INDEX), list(folder, texts));
            }
        }
        return texts;
    }

    private static Set<Path> folders(Set<Path> pages) {
        Set<Path> folders = new TreeSet<>();
        for (Path page : pages) {
            Path folder = page.getParent();
            if (folder != null) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private String list(Path folder, Map<Path, String> texts) {
        String name = folder.getFileName().toString().replace('-', ' ');
        StringBuilder list =
                new StringBuilder("# " + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
        list.append("\n\n");
        texts.forEach((page, text) -> {
            if (folder.equals(page.getParent())) {
                String title = title(markdown.parse(text), page).replaceAll("([\\\\\\[\\]_*`<])", "\\\\$1");
                list.append("- [%s](%s)\n".formatted(title, page.getFileName()));
            }
        });
        return list.toString();
    }

    private static String title(Node tree, Path source) {
        return tree.getFirstChild() instanceof Heading heading
                ? PlainText.of(heading)
                : List.of(source.getFileName().toString().split("\\.")).get(0);
    }
}
