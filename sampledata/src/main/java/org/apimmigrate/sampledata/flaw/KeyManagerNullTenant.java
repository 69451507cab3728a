package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A key manager of no tenant. */
final class KeyManagerNullTenant implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TYPE, TENANT_DOMAIN) VALUES (?, 'Global', 'default', NULL)",
                        uuid);
        return List.of(new ExpectedFinding(FindingCode.KEY_MANAGER_NULL_TENANT, uuid, false));
    }
}
