package org.apimmigrate.cli.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apimmigrate.cli.explain.Pages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that the build makes: complete, every link resolves, and nothing in it runs or is loaded from elsewhere. */
class Site_LinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern REFERENCE = Pattern.compile("(href|src)=\"([^\"]*)\"");

    @TempDir
    static Path site;

    private static final Map<Path, String> pages = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException {
        new Site(ROOT).write(site);
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                pages.put(file, Files.readString(file));
            }
        }
    }

    @Test
    void everyLinkAndHeadingResolves() {
        List<String> lost = new ArrayList<>();
        pages.forEach((page, html) -> {
            Matcher references = REFERENCE.matcher(html);
            while (references.find()) {
                String address = references.group(2);
                boolean web = address.startsWith("https://") || address.startsWith("http://");
                if (web ? references.group(1).equals("src") : !resolves(page, address)) {
                    lost.add(site.relativize(page) + " -> " + address);
                }
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void everyPageThatExplainShowsIsThere() throws IOException {
        List<String> names = pages.keySet().stream()
                .map(page -> page.getFileName().toString())
                .toList();
        assertThat(names)
                .containsAll(
                        new Pages().codes().stream().map(code -> code + ".html").toList());
        assertThat(pages.keySet())
                .contains(site.resolve("index.html"), site.resolve("docs/facts/defects.html"))
                .contains(site.resolve("docs/findings/index.html"));
        assertThat(site.resolve("docs/architecture.svg")).hasSameBinaryContentAs(ROOT.resolve("docs/architecture.svg"));
    }

    @Test
    void noLinkToAPageIsLost() {
        assertThat(pages.get(site.resolve("docs/index.html")))
                .contains(
                        "href=\"operator-guide.html\"", "href=\"findings/index.html\"", "href=\"../CONTRIBUTING.html\"")
                .contains("href=\"facts/index.html\"");
        assertThat(pages.get(site.resolve("docs/facts/defects.html"))).contains("<h2 id=\"d-13\">");
    }

    @Test
    void whatAPageHoldsIsShownAndNeverRun() {
        String html = new Site(ROOT)
                .page(
                        Path.of("docs/x.md"),
                        "# <b>T</b>\n\n<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> "
                                + "[j](javascript:alert) [d](data:text/html,x) ![far](https://e.example/p.png) [up](../../etc/passwd)",
                        new SiteLinks(ROOT, Set.of()));

        assertThat(html.substring(html.indexOf("<main>")))
                .contains("&lt;script&gt;", "&lt;img src=x", " j d far up")
                .doesNotContain("<script", "<img", "<b>", "javascript:", "data:", "e.example", "passwd");
        assertThat(html.substring(0, html.indexOf("<style>"))).contains("<title>&lt;b&gt;T&lt;/b&gt;");
    }

    private static boolean resolves(Path page, String address) {
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!target.startsWith(site) || !Files.isRegularFile(target)) {
            return false;
        }
        return hash < 0 || pages.getOrDefault(target, "").contains(" id=\"" + address.substring(hash + 1) + "\"");
    }
}
