package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A gateway environment without host, as a refused request leaves it (facts/real-servers.md#row-4). */
final class EnvironmentWithoutVhost implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_GATEWAY_ENVIRONMENT (ID, UUID, NAME, TENANT_DOMAIN) VALUES (?, ?, 'no_host', 'carbon.super')",
                        scene.free("AM_GATEWAY_ENVIRONMENT", "ID"),
                        uuid);
        return List.of(new ExpectedFinding(FindingCode.ENVIRONMENT_WITHOUT_VHOST, uuid, false));
    }
}
