package org.apimmigrate.sampledata.write;

import java.nio.charset.StandardCharsets;
import org.apimmigrate.sampledata.model.SampleApi;

/** A document of an API (facts/rows.md#files). */
final class DocumentXml {
    private DocumentXml() {}

    static byte[] inline(SampleApi api, String name) {
        String xml = "<metadata xmlns=\"http://www.wso2.org/governance/metadata\"><overview><name>" + name + "</name>"
                + "<summary>How to use it</summary><type>How To</type><visibility>API_LEVEL</visibility>"
                + "<sourceType>INLINE</sourceType><sourceURL> </sourceURL><filePath></filePath><otherTypeName></otherTypeName>"
                // the server saves inline content with the parts in this order, wrong as it is
                + "<apiBasePath>" + api.version() + "/" + api.pathProvider() + "/" + api.name() + "</apiBasePath>"
                + "</overview></metadata>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
