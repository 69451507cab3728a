package org.apimmigrate.core.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values (RFC 4180). What {@link #row} wrote, {@link #rows} reads again, character by character; so there is no guard
 * against formulas here. A file that is made for a spreadsheet gets its cells from {@link Printable#cell}.
 */
public final class Csv {

    private static final long MARKS_OF_ONE_CELL = 2;

    private Csv() {}

    /** One row with its end, a line feed. Every cell is quoted, so that it may hold anything, line breaks too. */
    public static String row(List<String> cells) {
        return written(
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).lineDelimiter(LineDelimiter.LF), cells);
    }

    /** One row of a file for spreadsheets: its end is as the RFC has it, and only cells that need it are quoted. */
    public static String sheetRow(List<String> cells) {
        return written(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF),
                cells.stream().map(Printable::cell).toList());
    }

    private static String written(CsvWriter.CsvWriterBuilder builder, List<String> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = builder.build(text)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /**
     * The rows of a text, without empty lines. Cells without quotes are taken as well: an editor may have written them.
     *
     * @throws IllegalArgumentException where the text is not of this form; a quote that is never closed would swallow what follows it
     */
    public static List<Row> rows(String text) {
        if (text.chars().filter(c -> c == '"').count() % MARKS_OF_ONE_CELL != 0) {
            throw new IllegalArgumentException("a quote is never closed");
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                // how many cells a row has to have is for its reader to say
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                rows.add(new Row(row.getStartingLineNumber(), row.getFields()));
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return rows;
    }

    /**
     * A row.
     *
     * @param line that it begins on, from 1
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
