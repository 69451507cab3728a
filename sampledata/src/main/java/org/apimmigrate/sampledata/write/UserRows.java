package org.apimmigrate.sampledata.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.rows.Rows;
import org.apimmigrate.sampledata.rows.TableRows;

/** Tenants, user store domains and users in the user store database (facts/registry.md#tenants, facts/rows.md#tenants). */
public final class UserRows {
    private final SampleRandom random;
    private final SampleClock clock;
    private final TableRows tenants;
    private final TableRows domains;
    private final TableRows users;
    private final TableRows roles;
    private final TableRows userRoles;
    private int domainId;
    private int userId;
    private int roleId;

    public UserRows(Rows rows, SampleRandom random, SampleClock clock) {
        this.random = random;
        this.clock = clock;
        tenants = rows.table(
                "UM_TENANT",
                "UM_ID",
                "UM_TENANT_UUID",
                "UM_DOMAIN_NAME",
                "UM_EMAIL",
                "UM_ACTIVE",
                "UM_CREATED_DATE",
                "UM_USER_CONFIG");
        domains = rows.table("UM_DOMAIN", "UM_DOMAIN_ID", "UM_DOMAIN_NAME", "UM_TENANT_ID");
        users = rows.table(
                "UM_USER",
                "UM_ID",
                "UM_USER_ID",
                "UM_USER_NAME",
                "UM_USER_PASSWORD",
                "UM_SALT_VALUE",
                "UM_CHANGED_TIME",
                "UM_TENANT_ID");
        roles = rows.table("UM_ROLE", "UM_ID", "UM_ROLE_NAME", "UM_TENANT_ID");
        userRoles = rows.table("UM_USER_ROLE", "UM_ROLE_ID", "UM_USER_ID", "UM_TENANT_ID");
    }

    public void write(SampleTenant tenant) {
        if (!tenant.isSuper()) {
            // the super tenant is nowhere
            tenants.add(
                    tenant.id(),
                    random.uuid(),
                    tenant.domain(),
                    "admin@" + tenant.domain(),
                    tenant.active(),
                    clock.tick(),
                    realm(tenant));
        }
        if (!tenant.loaded()) {
            return;
        }
        for (String domain : List.of("PRIMARY", "SYSTEM", "INTERNAL", "APPLICATION", "WORKFLOW")) {
            domains.add(++domainId, domain, tenant.id());
        }
        roles.add(++roleId, "admin", tenant.id());
        for (String user : List.of("admin", "alice", "dave@corp.example")) {
            users.add(++userId, random.uuid(), user, random.key(44), random.key(24), clock.tick(), tenant.id());
            if (user.equals("admin")) {
                userRoles.add(roleId, userId, tenant.id());
            }
        }
    }

    private static byte[] realm(SampleTenant tenant) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><UserManager><Realm><Configuration>"
                + "<AddAdmin>false</AddAdmin><AdminRole>admin</AdminRole><AdminUser><UserName>admin</UserName>"
                + "<Password>none</Password></AdminUser><EveryOneRoleName>Internal/everyone</EveryOneRoleName>"
                + "</Configuration><Property name=\"domain\">" + tenant.domain() + "</Property></Realm></UserManager>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
