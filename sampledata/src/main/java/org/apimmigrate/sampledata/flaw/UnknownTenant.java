package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** A category of a tenant that was removed. */
final class UnknownTenant implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_API_CATEGORIES (UUID, NAME, DESCRIPTION, TENANT_ID) VALUES (?, 'left over', '', 9977)",
                        uuid);
        return List.of(new ExpectedFinding(FindingCode.UNKNOWN_TENANT, uuid, false));
    }
}
