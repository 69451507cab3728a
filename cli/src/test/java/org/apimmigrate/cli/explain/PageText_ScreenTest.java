package org.apimmigrate.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageText_ScreenTest {

    private final Pages pages = new Pages();

    @Test
    void noPageHasMarkupOfLinksOrLinesThatAreTooLong() {
        for (String code : pages.codes()) {
            String text = new PageText(80).of(pages.find(code).orElseThrow().text());

            assertThat(text).as(code).doesNotContain("](").doesNotContain("**");
            assertThat(text.lines()
                            .filter(line -> line.length() > 80 && line.strip().contains(" ")))
                    .as(code)
                    .allMatch(line -> line.startsWith("    "));
        }
    }

    @Test
    void linksLeadToWhatCanBeTypedAndTablesAreLists() {
        String text = new PageText(60)
                .of(
                        "# Title\n\nSee [exit code 8](../exit-codes/8.md) and\n[resume](../operator/resume.md#x).\n\n"
                                + "| a | b |\n|---|---|\n| one | two |\n\n- an item that is longer than the screen is wide, and does not\n");

        assertThat(text).isEqualTo("""
                        Title
                        =====

                        See exit code 8 (apim-migrate explain 8) and resume
                        (docs/operator/resume.md).

                        - one
                          b: two

                        - an item that is longer than the screen is wide, and does
                          not""");
    }
}
