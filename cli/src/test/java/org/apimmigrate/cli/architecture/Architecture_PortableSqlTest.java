package org.apimmigrate.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL of checks, steps and runs is what all six DBMS understand; what only one of them does is in its folder. */
class Architecture_PortableSqlTest {

    private static final Path CORE = Path.of("../core/src/main/java/org/apimmigrate/core");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern IS_SQL = Pattern.compile(
            "(?s)\\b(SELECT\\b.*\\bFROM|UPDATE\\b.*\\bSET|INSERT\\s+INTO|DELETE\\s+FROM|ORDER\\s+BY|WHERE)\\b");
    private static final Pattern PARTICULAR =
            Pattern.compile("(?i)\\bLIMIT\\s+(\\d|\\?|%)|\\bOFFSET\\s+(\\d|\\?|%)|\\bFETCH\\s+(FIRST|NEXT)\\b"
                    + "|\\bILIKE\\b|\\bROWNUM\\b|\\bSELECT\\s+TOP\\b|\\bNVL\\s*\\(|\\bIFNULL\\s*\\(|\\bISNULL\\s*\\(|\\bON\\s+CONFLICT\\b"
                    + "|\\bON\\s+DUPLICATE\\s+KEY\\b|\\bRETURNING\\b|\\bMERGE\\s+INTO\\b|::\\w|`|\\bFROM\\s+DUAL\\b|\\bSTRING_AGG\\b"
                    + "|\\bGROUP_CONCAT\\b|\\bLISTAGG\\b|\\bREGEXP\\b|\\bSUBSTRING\\s*\\(|\\bSUBSTR\\s*\\(|\\bTRUNCATE\\b|\\bFOR\\s+UPDATE\\b"
                    + "|\\bOCTET_LENGTH\\b|\\bDATALENGTH\\b|\\bREPLACE\\s+INTO\\b");

    @Test
    void sqlOutsideTheDialectFoldersNamesNothingThatOneDbmsHasAlone() throws IOException {
        List<String> particulars = new ArrayList<>();
        for (Path file : sources()) {
            Matcher literals = LITERAL.matcher(Files.readString(file));
            while (literals.find()) {
                String literal = literals.group();
                Matcher particular = PARTICULAR.matcher(literal);
                if (IS_SQL.matcher(literal).find() && particular.find()) {
                    particulars.add(file.getFileName() + ": " + particular.group() + " in " + literal.strip());
                }
            }
        }
        assertThat(particulars).isEmpty();
    }

    @Test
    void theSourcesAreReallyLookedAt() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(100);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CORE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isDialect(file))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isDialect(Path file) {
        Path inCore = CORE.relativize(file);
        return inCore.startsWith("database") && inCore.getNameCount() > 2;
    }
}
