package org.apimmigrate.definition.reference.repair.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** {@code info}, its title or version is missing: they are the API's name and version. */
public final class MissingInfo implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3() && !api.isSwagger2() && !api.isAsyncApi()) {
            return;
        }
        SourceNode info = api.root().get("info");
        if (info == null) {
            api.source().add(api.root(), "info", ordered(facts), "Added `info` with the API's name and version.");
        } else if (info.isNull()) {
            api.source().replace(info, ordered(facts), "Filled the empty `info` with the API's name and version.");
        } else if (api.isOpenApi3() && info.isObject() && info.members().isEmpty()) {
            api.source().add(info, "title", facts.name(), "Added `info.title`: the API's name.");
        } else if (api.isOpenApi3() && !info.has("title")) {
            api.source().add(info, "title", facts.name(), "Added `info.title`: the API's name.");
        } else if (api.isOpenApi3() && !info.has("version")) {
            api.source().add(info, "version", facts.version(), "Added `info.version`: the API's version.");
        }
    }

    private static Map<String, String> ordered(ApiFacts facts) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("title", facts.name());
        info.put("version", facts.version());
        return info;
    }
}
