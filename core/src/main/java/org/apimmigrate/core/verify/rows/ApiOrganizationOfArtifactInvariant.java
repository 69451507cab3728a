package org.apimmigrate.core.verify.rows;

import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;

/** The registry tenant of the artifact is the authority on who owns an API. */
public final class ApiOrganizationOfArtifactInvariant implements RowPass.Looking<ApiPass.Seen> {

    @Override
    public String id() {
        return "I-2";
    }

    @Override
    public String title() {
        return "An API's organization is the tenant of its registry artifact";
    }

    @Override
    public ApiPass pass() {
        return ApiPass.ONE;
    }

    @Override
    public Consumer<ApiPass.Seen> look(Context context, Tally tally) {
        return seen -> {
            ApiPass.Api api = seen.api();
            seen.answer()
                    .ofArtifact(api.uuid(), api.provider())
                    .filter(tenant -> !tenant.domain().equals(api.organization()))
                    .ifPresent(tenant -> tally.violation(api + ", artifact in " + tenant.domain()));
        };
    }
}
