package org.apimmigrate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.QuarantineEntry;
import org.apimmigrate.cli.document.SampleDocuments;
import org.apimmigrate.core.check.FindingCode;
import org.junit.jupiter.api.Test;

/** However much is found, a person reads some dozens of lines; --verbose has all of it. */
class FindingsText_ScalesTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void fiveThousandFindingsOfAFewCodes() throws IOException {
        List<FindingEntry> findings = findings(5_000, "OAS_INVALID", "SECRET_NOT_ENCRYPTED", "REVISION_API_MISSING");

        new FindingsText(console(Console.Volume.NORMAL)).print(findings);

        Path file = Path.of("src/test/resources/org/apimmigrate/cli/console/findings-5000.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text());
        }
        assertThat(text()).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @Test
    void everyCodeThatThereIsFillsNoMoreThanThreeScreens() {
        String[] codes = Arrays.stream(FindingCode.values()).map(Enum::name).toArray(String[]::new);

        new FindingsText(console(Console.Volume.NORMAL)).print(findings(5_000, codes));

        assertThat(text().lines().count()).isLessThan(150);
        assertThat(text()).contains(codes);
    }

    @Test
    void verboseHasAll() {
        new FindingsText(console(Console.Volume.VERBOSE)).print(findings(5_000, "OAS_INVALID", "UNKNOWN_TENANT"));

        assertThat(text().lines().filter(line -> line.contains("api Api"))).hasSize(5_000);
    }

    @Test
    void remediesThatDifferAreNotGivenAsOne() {
        FindingEntry one = SampleDocuments.finding("OAS_INVALID", "error", false, "a.com", "One");
        FindingEntry other = new FindingEntry(
                one.code(),
                one.check(),
                one.severity(),
                false,
                one.database(),
                "b.com",
                one.subject(),
                "something else",
                "another remedy",
                List.of(),
                null);

        new FindingsText(console(Console.Volume.NORMAL)).print(List.of(one, other));

        assertThat(text()).contains("-> for the first: ", "something else", one.message(), "in 2 tenants");
    }

    @Test
    void whatWasMovedIsSaidWithCountPlaceAndFile() {
        new QuarantineText(console(Console.Volume.NORMAL))
                .print(List.of(
                        new QuarantineEntry("am", "AM_REVISION", 1, "revision of no API", "/w/orphans.csv"),
                        new QuarantineEntry("am", "AM_API_REVISION_METADATA", 11, "of no API", "/w/orphans.csv")));

        assertThat(text())
                .contains("Moved into the restore point: 12 rows", "am AM_REVISION", "11  am AM_API_REVISION_METADATA")
                .containsOnlyOnce("listed in /w/orphans.csv");
    }

    @Test
    void nothingIsSaidWhereNothingWasMoved() {
        new QuarantineText(console(Console.Volume.NORMAL)).print(null);

        assertThat(text()).isEmpty();
    }

    private static List<FindingEntry> findings(int count, String... codes) {
        List<FindingEntry> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = codes[i % codes.length];
            boolean blocks = code.equals("REVISION_API_MISSING");
            String tenant = i % 2 == 0 ? "carbon.super" : "acme.example";
            findings.add(SampleDocuments.finding(code, blocks ? "error" : "warning", blocks, tenant, "Api" + i));
        }
        return findings;
    }

    private Console console(Console.Volume volume) {
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new BufferedReader(new StringReader("")), out, out, false, false, false, 100);
        return new Console(terminal, false, false, volume);
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
