package org.apimmigrate.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.value.ValueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowChunks_MemoryTest {

    private static final RowShape SHAPE =
            new RowShape(List.of("CONTENT", "ID"), List.of(ValueKind.BYTES, ValueKind.NUMBER));

    @TempDir
    private Path folder;

    @Test
    void largeRowsComeFewAtATime() throws IOException {
        assertThat(pieces(12, 1 << 20)).containsExactly(4, 4, 4);
    }

    @Test
    void aRowThatIsTooLargeComesAlone() throws IOException {
        assertThat(pieces(3, 5 << 20)).containsExactly(1, 1, 1);
    }

    @Test
    void smallRowsComeByTheirNumber() throws IOException {
        assertThat(pieces(450, 10)).containsExactly(200, 200, 50);
    }

    @Test
    void noRowsAreOneEmptyPiece() throws IOException {
        assertThat(pieces(0, 0)).containsExactly(0);
    }

    private List<Integer> pieces(int rows, int bytes) throws IOException {
        Path file = folder.resolve(rows + ".rows.gz");
        try (RowFileWriter writer = new RowFileWriter(file, SHAPE)) {
            for (long id = 0; id < rows; id++) {
                writer.write(new Object[] {new byte[bytes], id});
            }
        }
        List<Integer> pieces = new ArrayList<>();
        TablePart part =
                new TablePart("T", "T.rows.gz", true, List.of("ID"), SHAPE.columns(), SHAPE.kinds(), rows, "", 0, "");
        new RowChunks(part, file).each((after, piece, last) -> {
            assertThat(last).isEqualTo(pieces.stream().mapToInt(i -> i).sum() + piece.size() == rows);
            assertThat(after == null).isEqualTo(pieces.isEmpty());
            pieces.add(piece.size());
        });
        return pieces;
    }
}
