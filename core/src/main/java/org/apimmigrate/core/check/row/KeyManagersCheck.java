package org.apimmigrate.core.check.row;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/** Key managers of no tenant: 4.1.0 lists by organization and never shows them (facts/steps.md#no-step). */
public final class KeyManagersCheck implements Check {

    @Override
    public String name() {
        return "keyManagers";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.KEY_MANAGER_NULL_TENANT);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        String column = TenantColumn.of(context, "AM_KEY_MANAGER");
        context.reader(Role.AM)
                .each(
                        "SELECT UUID, NAME FROM AM_KEY_MANAGER WHERE " + column + " IS NULL ORDER BY UUID",
                        row -> findings.accept(new Finding(
                                FindingCode.KEY_MANAGER_NULL_TENANT,
                                name(),
                                false,
                                Role.AM,
                                null,
                                Subject.of(
                                        "keyManager",
                                        "id",
                                        row.getString(1),
                                        "name",
                                        row.getString(2),
                                        "table",
                                        "AM_KEY_MANAGER",
                                        "key",
                                        "UUID=" + row.getString(1)),
                                "The key manager belongs to no tenant (" + column
                                        + " is NULL): 4.1.0 lists it nowhere.",
                                "Leave it if nothing uses it; else write the tenant's domain into " + column + ".")));
    }
}
