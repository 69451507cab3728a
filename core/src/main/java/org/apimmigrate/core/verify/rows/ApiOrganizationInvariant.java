package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** Nearly all look-ups of a 4.1.0 server name the organization; an API without one is invisible. */
public final class ApiOrganizationInvariant implements Invariant {

    @Override
    public String id() {
        return "I-1";
    }

    @Override
    public String title() {
        return "Every API has the organization of a known tenant";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(
                context,
                "AM_API",
                "ORGANIZATION",
                this,
                tally -> ApiPages.each(context, (api, answer) -> {
                    if (Domains.known(context, api.organization())) {
                        return;
                    }
                    if (answer.ownerOf(api.uuid(), api.provider(), null).isEmpty()) {
                        tally.excused(api.toString());
                    } else {
                        tally.violation(api.toString());
                    }
                }));
    }
}
