package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** Endpoint security with an object where the server reads a text (facts/real-servers.md#after-the-vendors-migration). */
final class EndpointConfigUnreadable implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registry()
                .edit(
                        api,
                        "{\"endpoint_type\":\"http\",",
                        "{\"endpoint_type\":\"http\",\"endpoint_security\":{\"production\":{\"enabled\":true,\"type\":\"BASIC\",\"username\":\"u\",\"customParameters\":{\"a\":\"b\"}}},");
        return List.of(new ExpectedFinding(FindingCode.ENDPOINT_CONFIG_UNREADABLE, api.uuid(), false));
    }
}
