package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** Endpoint security with a password in clear (facts/real-servers.md#row-15). */
final class SecretNotEncrypted implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        scene.registry()
                .edit(
                        api,
                        "{\"endpoint_type\":\"http\",",
                        "{\"endpoint_type\":\"http\",\"endpoint_security\":{\"production\":{\"enabled\":true,\"type\":\"BASIC\",\"username\":\"u\",\"password\":\"in clear\",\"customParameters\":\"{}\"}},");
        return List.of(new ExpectedFinding(FindingCode.SECRET_NOT_ENCRYPTED, api.uuid(), false));
    }
}
