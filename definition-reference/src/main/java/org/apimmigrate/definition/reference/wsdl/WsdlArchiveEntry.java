package org.apimmigrate.definition.reference.wsdl;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The content of a file in an archive, held as long as it is not more than it may be. */
final class WsdlArchiveEntry {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final long most;
    private boolean tooMuch;

    /** @param most bytes to hold */
    WsdlArchiveEntry(long most) {
        this.most = most;
    }

    void add(byte[] buffer, int count) {
        tooMuch |= content.size() + count > most;
        if (tooMuch) {
            content.reset();
        } else {
            content.write(buffer, 0, count);
        }
    }

    /** Bytes that it holds. */
    int held() {
        return content.size();
    }

    /** All of the content; nothing if it is too much. */
    Optional<byte[]> bytes() {
        return tooMuch ? Optional.empty() : Optional.of(content.toByteArray());
    }
}
