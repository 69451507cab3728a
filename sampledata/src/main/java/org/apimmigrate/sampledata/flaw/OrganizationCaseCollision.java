package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** Two key managers of one name whose tenants differ in case only. */
final class OrganizationCaseCollision implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TYPE, TENANT_DOMAIN) VALUES (?, 'Okta', 'Okta', 'Carbon.Super')",
                        uuid);
        return List.of(
                new ExpectedFinding(FindingCode.ORGANIZATION_CASE_COLLISION, uuid, false),
                new ExpectedFinding(FindingCode.UNKNOWN_TENANT, uuid, true));
    }
}
