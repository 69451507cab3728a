package org.apimmigrate.definition.reference.wsdl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;
import org.jspecify.annotations.Nullable;

/** Unpacks an archive in memory, with the server's limits. Nothing is written anywhere. */
final class WsdlArchive {

    private static final int BUFFER = 512;

    private final int maxEntries;
    private final long maxBytes;

    WsdlArchive(int maxEntries, long maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    /** Contents by normalised path, without a leading slash. */
    Map<String, byte[]> unpack(byte[] archive) throws WsdlFault {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
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
                byte[] content = read(zip, maxBytes - total);
                total += content.length;
                if (total + BUFFER > maxBytes) {
                    throw fault("Unpacked, the archive has more than " + maxBytes + " bytes, which 4.1.0 refuses.");
                }
                if (++entries > maxEntries) {
                    throw fault("The archive has more than " + maxEntries + " files, which 4.1.0 refuses.");
                }
                if (isOfUse(path)) {
                    files.put(path, content);
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

    private static byte[] read(ZipInputStream zip, long allowed) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        while (content.size() + BUFFER <= allowed) {
            int count = zip.read(buffer, 0, BUFFER);
            if (count < 0) {
                break;
            }
            content.write(buffer, 0, count);
        }
        return content.toByteArray();
    }

    /** Any file may be included as a schema, whatever its name. */
    private static boolean isOfUse(String path) {
        return !path.isEmpty();
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
