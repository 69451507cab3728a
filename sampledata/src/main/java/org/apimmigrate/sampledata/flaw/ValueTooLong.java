package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A gateway environment of a tenant whose domain is longer than the vendor reckoned with. */
final class ValueTooLong implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        int id = scene.free("AM_GATEWAY_ENVIRONMENT", "ID");
        scene.am()
                .run(
                        "INSERT INTO AM_GATEWAY_ENVIRONMENT (ID, UUID, NAME, TENANT_DOMAIN) VALUES (?, ?, 'far_away', ?)",
                        id,
                        uuid,
                        "long.".repeat(24) + "example");
        scene.am()
                .run(
                        "INSERT INTO AM_GW_VHOST (GATEWAY_ENV_ID, HOST, HTTP_PORT, HTTPS_PORT, WS_PORT, WSS_PORT) VALUES (?, 'far.example', '80', '443', '9099', '8099')",
                        id);
        return List.of(
                new ExpectedFinding(FindingCode.VALUE_TOO_LONG, uuid, false),
                new ExpectedFinding(FindingCode.UNKNOWN_TENANT, uuid, true));
    }
}
