package org.apimmigrate.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apimmigrate.core.file.PrivateFiles;
import org.jspecify.annotations.Nullable;

/** Writes the log to a file that only its owner may read. It remembers what it could not write: the run reports that at its end. */
final class PrivateFileAppender extends AppenderBase<ILoggingEvent> {

    private final LogForm form;
    private final FileChannel channel;
    private @Nullable IOException failure;

    PrivateFileAppender(Path file, LogForm form) throws IOException {
        this.form = form;
        this.channel = PrivateFiles.open(file);
    }

    /** The first failure to write. */
    synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(form.of(event).getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            failed(e);
        }
    }

    @Override
    public synchronized void stop() {
        super.stop();
        try {
            channel.close();
        } catch (IOException e) {
            failed(e);
        }
    }

    private void failed(IOException e) {
        if (failure == null) {
            failure = e;
        } else {
            failure.addSuppressed(e);
        }
    }
}
