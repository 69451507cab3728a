package org.apimmigrate.definition.reference.wsdl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.reference.Failures;
import org.apimmigrate.definition.reference.Rules;

/** A zip archive with WSDL files: all of one version, and one that cannot be read spoils all. */
public final class WsdlArchiveRules implements Rules {

    private final int maxEntries;
    private final long maxBytes;

    public WsdlArchiveRules(int maxEntries, long maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    @Override
    public Verdict judge(byte[] content) {
        SchemaLocator locator = null;
        String current = null;
        try {
            WsdlArchive archive = new WsdlArchive(maxEntries, maxBytes);
            Map<String, Optional<byte[]>> files = archive.unpack(content);
            Map<String, byte[]> wsdls = new TreeMap<>();
            files.forEach((path, file) -> {
                if (path.endsWith(WsdlArchive.WSDL)) {
                    file.ifPresent(bytes -> wsdls.put(path, bytes));
                }
            });
            ArchiveFiles surroundings = path -> {
                Optional<byte[]> file = files.get(path);
                return file == null ? null : file.orElseGet(() -> archive.file(content, path));
            };
            WsdlVersion version = version(wsdls);
            for (Map.Entry<String, byte[]> wsdl : wsdls.entrySet()) {
                current = wsdl.getKey();
                locator = SchemaLocator.archive(surroundings);
                switch (version) {
                    case WSDL_1_1 -> Wsdl11Reader.read(wsdl.getValue(), locator);
                    case WSDL_2_0 -> Wsdl20Reader.read(wsdl.getValue());
                }
            }
            return Verdict.accepted(List.of());
        } catch (WsdlFault e) {
            return Verdict.refused(
                    List.of(inFile(e.reason(), current)),
                    locator == null ? List.of() : WsdlFileRules.warnings(locator));
        }
    }

    private static WsdlVersion version(Map<String, byte[]> wsdls) throws WsdlFault {
        for (WsdlVersion version : WsdlVersion.values()) {
            for (byte[] content : wsdls.values()) {
                if (version.inSomeLineOf(new String(content, StandardCharsets.UTF_8))) {
                    return version;
                }
            }
        }
        throw new WsdlFault(Reason.of(
                "4.1.0 finds no WSDL file in the archive. Their names must end in `.wsdl` in lower case, and they must "
                        + "name the namespace of WSDL 1.1 or 2.0."));
    }

    private static Reason inFile(Reason reason, @org.jspecify.annotations.Nullable String file) {
        if (file == null) {
            return reason;
        }
        String place = Failures.shortened(file) + (reason.place() == null ? "" : ", " + reason.place());
        return new Reason(reason.message(), place);
    }
}
