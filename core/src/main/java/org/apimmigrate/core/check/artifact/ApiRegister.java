package org.apimmigrate.core.check.artifact;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.ArtifactXml;

/**
 * Does {@code AM_API} know the API of a folder? What it does not know no server opens, whatever lies in the folder; that is a finding of
 * apiAvailabilityValidation and needs no second one. Asked for folders with a defect only.
 */
public final class ApiRegister {

    private final Context context;

    public ApiRegister(Context context) {
        this.context = context;
    }

    public boolean knows(ApiFolder folder) {
        if (folder.revision().isPresent()) {
            return byUuid(folder.apiUuid());
        }
        return byIdentity(folder) || byUuid(folder.apiUuid()) && !sharesItsUuid(folder);
    }

    /**
     * Is this artifact the one that the row with its UUID stands for? Where two artifacts have one UUID, only one of them is; what is
     * found by the UUID alone belongs to that one.
     */
    public boolean isMeantByItsUuid(ApiFolder folder) {
        return context.reader(Role.AM)
                                .number(
                                        "SELECT COUNT(*) FROM AM_API WHERE API_UUID = ? AND API_PROVIDER = ? AND API_NAME = ?"
                                                + " AND API_VERSION = ?",
                                        folder.apiUuid(),
                                        folder.provider(),
                                        folder.name(),
                                        folder.version())
                        > 0
                || !sharesItsUuid(folder);
    }

    private boolean byIdentity(ApiFolder folder) {
        return context.reader(Role.AM)
                        .number(
                                "SELECT COUNT(*) FROM AM_API WHERE API_PROVIDER = ? AND API_NAME = ? AND API_VERSION = ?",
                                folder.provider(),
                                folder.name(),
                                folder.version())
                > 0;
    }

    private boolean byUuid(String uuid) {
        return context.reader(Role.AM).number("SELECT COUNT(*) FROM AM_API WHERE API_UUID = ?", uuid) > 0;
    }

    private boolean sharesItsUuid(ApiFolder folder) {
        return context.reader(Role.REGISTRY)
                        .number(
                                "SELECT COUNT(*) FROM REG_RESOURCE WHERE REG_UUID = ? AND REG_MEDIA_TYPE = ?",
                                folder.apiUuid(),
                                ArtifactXml.MEDIA_TYPE)
                > 1;
    }
}
