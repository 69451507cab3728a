package org.apimmigrate.definition.reference.repair.rule;

import java.net.MalformedURLException;
import java.net.URL;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** A URL of a contact, licence or external documentation that is none: it is dropped. */
public final class BadUrl implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (!api.isOpenApi3()) {
            return;
        }
        drop(api, api.root().at("info", "contact"), "contact");
        drop(api, api.root().at("info", "license"), "license");
        api.walk(node -> {
            for (SourceMember member : node.members()) {
                if (member.name().equals("externalDocs") && isBad(member.value())) {
                    api.source().remove(node, member, "Removed `externalDocs`, whose `url` is no URL.");
                }
            }
        });
    }

    private static void drop(ApiDocument api, @Nullable SourceNode holder, String name) {
        if (holder == null || !isBad(holder)) {
            return;
        }
        for (SourceMember member : holder.members()) {
            if (member.name().equals("url")) {
                api.source().remove(holder, member, "Removed the `url` of `" + name + "`, which is no URL.");
            }
        }
    }

    private static boolean isBad(SourceNode holder) {
        String url = holder.textOf("url");
        if (url == null) {
            return false;
        }
        try {
            URL parsed = new URL(url);
            return parsed.getProtocol().isEmpty();
        } catch (MalformedURLException e) {
            return true;
        }
    }
}
