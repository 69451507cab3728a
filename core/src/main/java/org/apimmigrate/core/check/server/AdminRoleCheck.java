package org.apimmigrate.core.check.server;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;

/** An admin role of another name than {@code admin}: the role lists of the tenant configuration name it (facts/vendor-client.md#procedure-6). */
public final class AdminRoleCheck implements Check {

    private static final String USUAL = "admin";

    @Override
    public String name() {
        return "adminRole";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.ADMIN_ROLE_CHANGED);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        String role = context.installation().facts().adminRole();
        if (role.equals(USUAL)) {
            return;
        }
        boolean readOnly = context.installation().server().readOnlyUserStore();
        findings.accept(new Finding(
                FindingCode.ADMIN_ROLE_CHANGED,
                name(),
                false,
                Role.USER,
                "carbon.super",
                Subject.of("configuration", "key", "super_admin.admin_role", "value", role),
                "The admin role is " + role
                        + ", not admin. Scopes that are new in 4.1.0 are given to the role that holds admin's part in"
                        + " each tenant's configuration.",
                readOnly
                        ? "Keep [super_admin] admin_role as it was in 4.0.0: the user store is read-only, so no role can be made there."
                                + " After the migration look at the scopes in the admin portal."
                        : "Keep [super_admin] admin_role as it was in 4.0.0 until the migration is done. After it, look at the scopes in"
                                + " the admin portal, and make sure that " + role + " has what admin has."));
    }
}
