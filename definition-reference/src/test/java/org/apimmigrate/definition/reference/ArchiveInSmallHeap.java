package org.apimmigrate.definition.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apimmigrate.definition.Limits;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.reference.wsdl.WsdlArchiveRules;

/** A program for one test: judges a valid archive that unpacks to 88 MB, and prints the outcome. */
final class ArchiveInSmallHeap {

    private static final int FILES = 6;
    private static final int FILE_BYTES = 14 * 1024 * 1024;

    private ArchiveInSmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        Limits limits = Limits.standard();
        Verdict verdict = new WsdlArchiveRules(limits.archiveEntries(), limits.archiveBytes()).judge(archive());
        System.out.println(verdict.outcome() + " " + verdict.reasons());
    }

    /** The schema comes after files that are more than what is held, so it has to be unpacked again. */
    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.wsdl"));
            zip.write(("<?xml version='1.0'?><definitions xmlns='http://schemas.xmlsoap.org/wsdl/' "
                            + "xmlns:x='http://www.w3.org/2001/XMLSchema'><types><x:schema>"
                            + "<x:include schemaLocation='types.xsd'/></x:schema></types></definitions>")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] some = new byte[1024];
            for (int file = 0; file < FILES; file++) {
                zip.putNextEntry(new ZipEntry("manual-" + file + ".pdf"));
                for (int written = 0; written < FILE_BYTES; written += some.length) {
                    zip.write(some);
                }
            }
            zip.putNextEntry(new ZipEntry("types.xsd"));
            // the head of a schema that is too large to be held
            zip.write("<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'><!--".getBytes(StandardCharsets.UTF_8));
            zip.write(" ".repeat(4 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
            zip.write("--></x:schema>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
