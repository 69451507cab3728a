package org.apimmigrate.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apimmigrate.cli.explain.PageBlocks.Block;
import org.apimmigrate.cli.explain.PageBlocks.Kind;
import org.apimmigrate.cli.explain.PageBlocks.Span;
import org.junit.jupiter.api.Test;

class PageBlocks_EveryPageTest {

    @Test
    void noPageKeepsItsMarks() {
        Pages pages = new Pages();
        for (String code : pages.codes()) {
            List<Block> blocks = new PageBlocks(Set.copyOf(pages.codes()))
                    .of(pages.find(code).orElseThrow().text());

            assertThat(blocks).as(code).isNotEmpty();
            assertThat(blocks).filteredOn(block -> block.kind() != Kind.CODE).allSatisfy(block -> assertThat(
                            block.spans().stream().filter(span -> !span.style().equals("code")))
                    .as(code)
                    .allSatisfy(span -> assertThat(span.text()).doesNotContain("**", "](", "```", "`", "|--")));
        }
    }

    @Test
    void eachKindIsRecognised() {
        String page = """
                # TITLE

                **Error.** Use `a|b` as in
                [the other](OTHER.md) or [elsewhere](https://example.com/x).

                ## Then
                - first
                  continues
                - second

                | a | b |
                |---|---|
                | 1 | 2 |

                ```
                select *
                  from x
                ```
                """;

        List<Block> blocks = new PageBlocks(Set.of("OTHER")).of(page);

        assertThat(blocks)
                .extracting(Block::kind)
                .containsExactly(Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.ITEM, Kind.ROW, Kind.CODE);
        assertThat(blocks.get(0).spans())
                .contains(
                        new Span("Error.", "strong", null),
                        new Span("a|b", "code", null),
                        new Span("the other", "link", "OTHER"),
                        new Span("elsewhere", "text", null));
        assertThat(blocks.get(2).spans()).containsExactly(new Span("first continues", "text", null));
        assertThat(blocks.get(4).spans()).containsExactly(new Span("1: 2", "text", null));
        assertThat(blocks.get(5).spans()).containsExactly(new Span("select *\n  from x", "text", null));
    }

    @Test
    void htmlInAPageIsText() {
        List<Block> blocks = new PageBlocks(Set.of()).of("a <b onclick=x>b</b>\n\n<script>x</script>");

        assertThat(blocks)
                .containsExactly(
                        new Block(Kind.PARAGRAPH, List.of(new Span("a <b onclick=x>b</b>", "text", null))),
                        new Block(Kind.PARAGRAPH, List.of(new Span("<script>x</script>", "text", null))));
    }
}
