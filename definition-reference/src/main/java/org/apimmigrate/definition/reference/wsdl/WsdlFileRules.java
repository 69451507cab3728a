package org.apimmigrate.definition.reference.wsdl;

import java.util.List;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.Warning;
import org.apimmigrate.definition.reference.Rules;

/** One WSDL file. */
public final class WsdlFileRules implements Rules {

    @Override
    public Verdict judge(byte[] content) {
        WsdlVersion version = WsdlVersion.of(content);
        if (version == null) {
            return Verdict.refused(Reason.of(
                    "4.1.0 does not recognise this as WSDL: neither the namespace of WSDL 1.1 nor that of 2.0 "
                            + "is in its bytes. The file must be in UTF-8 or another encoding that contains ASCII."));
        }
        SchemaLocator locator = SchemaLocator.loneFile();
        try {
            switch (version) {
                case WSDL_1_1 -> Wsdl11Reader.read(content, locator);
                case WSDL_2_0 -> Wsdl20Reader.read(content);
            }
            return Verdict.accepted(List.of());
        } catch (WsdlFault e) {
            return Verdict.refused(List.of(e.reason()), warnings(locator));
        }
    }

    static List<Warning> warnings(SchemaLocator locator) {
        return locator.notFound().stream()
                .filter(location -> location.contains(":"))
                .map(location -> new Warning(
                        Warning.Kind.REMOTE_REFERENCE,
                        "Includes the schema `" + location
                                + "`. It was not fetched; a server that can fetch it may decide otherwise.",
                        null))
                .toList();
    }
}
