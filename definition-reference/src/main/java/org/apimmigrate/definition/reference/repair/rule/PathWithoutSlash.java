package org.apimmigrate.definition.reference.repair.rule;

import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** A path that does not begin with a slash. */
public final class PathWithoutSlash implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        SourceNode paths = api.root().get("paths");
        if (!api.isOpenApi3() || paths == null) {
            return;
        }
        for (SourceMember path : paths.members()) {
            boolean wrong = !path.name().startsWith("/") && !path.name().startsWith("x-");
            if (wrong && !paths.has("/" + path.name())) {
                api.source().rename(path, "/" + path.name(), "Put a slash before the path `" + path.name() + "`.");
            }
        }
    }
}
