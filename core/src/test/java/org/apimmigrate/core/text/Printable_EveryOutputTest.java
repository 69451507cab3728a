package org.apimmigrate.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Printable_EveryOutputTest {

    @Test
    void noCharacterThatATerminalObeysIsLeft() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            assertSafe(text, Printable::line, "");
            assertSafe(text, Printable::block, "\n\t");
            assertSafe(text, Printable::cell, "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe", "订单 API", "متجر", "می\u200Cخواهم", "price € 5", "a\\b", "👩\u200D💻"})
    void lettersOfEveryScriptStay(String text) {
        assertThat(Printable.line(text)).isEqualTo(text);
        assertThat(Printable.json('"' + text + '"')).isEqualTo('"' + text + '"');
    }

    @Test
    void controlCharactersAreShown() {
        assertThat(Printable.line("a\u001b[2J\nSUCCESS\r\t\u202Eb\u009b1m\u2028"))
                .isEqualTo("a\\u001b[2J\\nSUCCESS\\r\\t\\u202eb\\u009b1m\\u2028");
        assertThat(Printable.json("{\n\"a\": \"\u202E\u009b\u007f\"\n}"))
                .isEqualTo("{\n\"a\": \"\\u202e\\u009b\\u007f\"\n}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+49|'+49",
                "-x|'-x",
                "@SUM(A1)|'@SUM(A1)",
                "~ =1~|~' =1~",
                "＝1|'＝1",
                "a;=cmd|a;'=cmd",
                "plain-text|plain-text",
            })
    void aSpreadsheetNeverCalculates(String text, String cell) {
        assertThat(Printable.cell(text)).isEqualTo(cell);
    }

    private static void assertSafe(String text, UnaryOperator<String> output, String allowed) {
        assertThat(output.apply(text).codePoints().filter(c -> allowed.indexOf(c) < 0))
                .noneMatch(c -> c < 0x20
                        || c >= 0x7f && c < 0xa0
                        || c >= 0x202a && c <= 0x202e
                        || c >= 0x2066 && c <= 0x2069
                        || c == 0x200e
                        || c == 0x200f
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0x061c);
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x100) : 0x2000 + random.nextInt(0x80)));
        }
        return text.toString();
    }
}
