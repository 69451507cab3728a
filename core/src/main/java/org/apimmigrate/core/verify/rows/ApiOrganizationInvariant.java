package org.apimmigrate.core.verify.rows;

import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;

/** Nearly all look-ups of a 4.1.0 server name the organization; an API without one is invisible. */
public final class ApiOrganizationInvariant implements RowPass.Looking<ApiPass.Seen> {

    @Override
    public String id() {
        return "I-1";
    }

    @Override
    public String title() {
        return "Every API has the organization of a known tenant";
    }

    @Override
    public ApiPass pass() {
        return ApiPass.ONE;
    }

    @Override
    public Consumer<ApiPass.Seen> look(Context context, Tally tally) {
        return seen -> {
            ApiPass.Api api = seen.api();
            if (Domains.known(context, api.organization())) {
                return;
            }
            if (seen.answer().ownerOf(api.uuid(), api.provider(), null).isEmpty()) {
                tally.excused(api.toString());
            } else {
                tally.violation(api.toString());
            }
        };
    }
}
