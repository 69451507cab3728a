package org.apimmigrate.sampledata.flaw;

import java.util.List;
import org.apimmigrate.core.check.FindingCode;

/** An application of nobody. */
final class ApplicationWithoutSubscriber implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        String uuid = scene.uuid();
        scene.am()
                .run(
                        "INSERT INTO AM_APPLICATION (APPLICATION_ID, NAME, UUID) VALUES (?, 'Nobody', ?)",
                        scene.free("AM_APPLICATION", "APPLICATION_ID"),
                        uuid);
        return List.of(new ExpectedFinding(FindingCode.APPLICATION_WITHOUT_SUBSCRIBER, uuid, false));
    }
}
