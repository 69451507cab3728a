package org.apimmigrate.definition.reference.repair.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceMember;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** A key that is repeated in one object: the last one stays, as it is the one that most readers see. */
public final class RepeatedKey implements RepairRule {

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        api.walk(node -> keepLast(api, node));
    }

    private static void keepLast(ApiDocument api, SourceNode node) {
        List<SourceMember> members = node.members();
        Set<String> seen = new HashSet<>();
        for (int i = members.size() - 1; i >= 0; i--) {
            SourceMember member = members.get(i);
            if (!seen.add(member.name())) {
                api.source()
                        .remove(
                                node,
                                member,
                                "Removed an earlier `" + member.name()
                                        + "`: the name is repeated in one object, and its last value was kept. Please check.");
            }
        }
    }
}
