package org.apimmigrate.core.verify.rows;

import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/** UUIDs are not migrated: what is wrong here was so in 4.0.0 and is a finding. Only two rows with one UUID are more than that. */
public final class ApiIdentityInvariant implements RowPass.Looking<ApiPass.Seen> {

    @Override
    public String id() {
        return "I-10";
    }

    @Override
    public String title() {
        return "Every API has a UUID of its own, that of exactly one registry artifact";
    }

    @Override
    public ApiPass pass() {
        return ApiPass.ONE;
    }

    @Override
    public Consumer<ApiPass.Seen> look(Context context, Tally tally) {
        context.reader(Role.AM)
                .each(
                        "SELECT API_UUID, COUNT(*) FROM AM_API WHERE API_UUID IS NOT NULL GROUP BY API_UUID HAVING COUNT(*) > 1",
                        row -> tally.violation(
                                "%d rows of AM_API have the UUID %s".formatted(row.getLong(2), row.getString(1))));
        return seen -> {
            int artifacts = seen.answer().artifacts(seen.api().uuid()).size();
            if (seen.api().uuid() == null) {
                tally.excused(seen.api() + ", no API_UUID");
            } else if (artifacts != 1) {
                tally.excused(seen.api() + ", artifacts with its UUID: " + artifacts);
            }
        };
    }
}
