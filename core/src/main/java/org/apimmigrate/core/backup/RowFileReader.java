package org.apimmigrate.core.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.value.ValueKind;
import org.jspecify.annotations.Nullable;

/** Reads rows back, one at a time. */
final class RowFileReader implements AutoCloseable {

    private final Path file;
    private final RowShape shape;
    private final JsonParser json;

    /** @throws MigrateException of kind ENVIRONMENT when the file is not there or is not one of rows */
    RowFileReader(Path file, RowShape shape) {
        this.file = file;
        this.shape = shape;
        try {
            this.json = RowFiles.JSON.createParser(new GZIPInputStream(
                    new BufferedInputStream(Files.newInputStream(file), RowFiles.BUFFER), RowFiles.BUFFER));
        } catch (IOException e) {
            throw RestorePoint.damaged(file, e);
        }
    }

    /**
     * The next row; null at the end.
     *
     * @throws MigrateException of kind ENVIRONMENT when the file does not continue as it should
     */
    @Nullable
    Object @Nullable [] next() {
        try {
            return read();
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            throw RestorePoint.damaged(file, e);
        }
    }

    private @Nullable Object @Nullable [] read() throws IOException {
        JsonToken start = json.nextToken();
        if (start == null) {
            return null;
        }
        require(start == JsonToken.START_ARRAY);
        Object[] row = new Object[shape.columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(json.nextToken(), shape.kinds().get(i));
        }
        require(json.nextToken() == JsonToken.END_ARRAY);
        return row;
    }

    private @Nullable Object value(JsonToken token, ValueKind kind) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        require(token != null && token.isScalarValue());
        return switch (kind) {
            case TEXT, ARRAY -> json.getText();
            case NUMBER -> ValueKind.number(json.getDecimalValue());
            case DOUBLE -> Double.valueOf(json.getText());
            case BOOLEAN -> json.getBooleanValue();
            case BYTES -> json.getBinaryValue();
        };
    }

    private static void require(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("not a file of rows with these columns");
        }
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw RestorePoint.damaged(file, e);
        }
    }
}
