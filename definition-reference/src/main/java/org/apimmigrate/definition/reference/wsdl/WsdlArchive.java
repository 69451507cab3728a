package org.apimmigrate.definition.reference.wsdl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive in memory, with the server's limits. Nothing is written anywhere. What is no WSDL is held as far as it is small, and
 * else unpacked again if a WSDL asks for it: most of what is in an archive may be of no use, and its size must not decide about the WSDL.
 */
final class WsdlArchive {

    static final String WSDL = ".wsdl";

    private static final int BUFFER = 512;

    /** Bytes of other files to hold. */
    private static final int HELD = 4 * 1024 * 1024;

    private final int maxEntries;
    private final long maxBytes;

    WsdlArchive(int maxEntries, long maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    /** Contents by normalised path, without a leading slash; nothing as the content of those that are not held. */
    Map<String, Optional<byte[]>> unpack(byte[] archive) throws WsdlFault {
        Map<String, Optional<byte[]>> files = new LinkedHashMap<>();
        long total = 0;
        long held = 0;
        int entries = 0;
        boolean anything = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                anything = true;
                String path = normalised(entry.getName());
                if (path == null) {
                    throw fault("The archive has an entry that leads outside of it: "
                            + Failures.shortened(entry.getName()));
                }
                if (entry.isDirectory()) {
                    continue;
                }
                WsdlArchiveEntry content = new WsdlArchiveEntry(path.endsWith(WSDL) ? maxBytes : HELD - held);
                total += read(zip, maxBytes - total, content);
                if (total + BUFFER > maxBytes) {
                    throw fault("Unpacked, the archive has more than " + maxBytes + " bytes, which 4.1.0 refuses.");
                }
                if (++entries > maxEntries) {
                    throw fault("The archive has more than " + maxEntries + " files, which 4.1.0 refuses.");
                }
                if (!path.isEmpty()) {
                    held += path.endsWith(WSDL) ? 0 : content.held();
                    files.put(path, content.bytes());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw fault("The archive cannot be unpacked: " + Failures.shortened(String.valueOf(e.getMessage())));
        }
        if (!anything) {
            throw fault("The archive is empty or no zip file.");
        }
        return files;
    }

    /** One file of an archive that was unpacked before; null where it cannot be read. Of files with one name the last counts. */
    byte @Nullable [] file(byte[] archive, String path) {
        byte[] found = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && path.equals(normalised(entry.getName()))) {
                    found = zip.readAllBytes();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
        return found;
    }

    /** How many bytes it has, up to what is allowed. */
    private static long read(ZipInputStream zip, long allowed, WsdlArchiveEntry content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (size + BUFFER <= allowed) {
            int count = zip.read(buffer, 0, BUFFER);
            if (count < 0) {
                break;
            }
            size += count;
            content.add(buffer, count);
        }
        return size;
    }

    private static @Nullable String normalised(String name) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static WsdlFault fault(String message) {
        return new WsdlFault(Reason.of(message));
    }
}
