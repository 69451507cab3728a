package org.apimmigrate.core.registry;

import java.util.Optional;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.registry.xml.XmlDocument;
import org.apimmigrate.core.registry.xml.XmlElement;
import org.apimmigrate.core.sql.SqlReader;

/**
 * The admin role of each tenant: {@code super_admin.admin_role} for the super tenant, {@code AdminRole} of its own realm for any other
 * (facts/configuration.md#keys; defect D-11).
 *
 * @param users reader of the database that holds the user store
 * @param superRole what deployment.toml says
 */
public record AdminRoles(SqlReader users, String superRole) {

    /** Name that a tenant's realm has by default. */
    private static final String DEFAULT = "admin";

    public String of(Tenant tenant) {
        if (tenant.id() == Tenant.SUPER_ID) {
            return superRole;
        }
        return users.first("SELECT UM_USER_CONFIG FROM UM_TENANT WHERE UM_ID = ?", row -> row.getBytes(1), tenant.id())
                .flatMap(AdminRoles::inRealm)
                .orElse(DEFAULT);
    }

    /** A realm that cannot be read, or does not name the role, leaves the default, as for the server. */
    private static Optional<String> inRealm(byte[] realm) {
        try {
            return XmlDocument.parse(realm)
                    .root()
                    .all()
                    .filter(element -> element.name().equals("AdminRole"))
                    .map(XmlElement::text)
                    .map(String::strip)
                    .filter(role -> !role.isEmpty())
                    .findFirst();
        } catch (UnreadableXmlException e) {
            return Optional.empty();
        }
    }
}
