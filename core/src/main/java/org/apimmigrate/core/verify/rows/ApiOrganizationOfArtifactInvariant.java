package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** The registry tenant of the artifact is the authority on who owns an API. */
public final class ApiOrganizationOfArtifactInvariant implements Invariant {

    @Override
    public String id() {
        return "I-2";
    }

    @Override
    public String title() {
        return "An API's organization is the tenant of its registry artifact";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(
                context,
                "AM_API",
                "ORGANIZATION",
                this,
                tally -> ApiPages.each(context, (api, answer) -> answer.ofArtifact(api.uuid(), api.provider())
                        .filter(tenant -> !tenant.domain().equals(api.organization()))
                        .ifPresent(tenant -> tally.violation(api + ", artifact in " + tenant.domain()))));
    }
}
