package org.apimmigrate.core.registry.conf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a 4.1.0 server asks of a configuration when an administrator saves it (facts/steps.md#step-6). */
public final class TenantConfigurationSchema {

    /** Top-level keys. */
    static final List<String> REQUIRED = List.of(
            "EnableMonetization",
            "EnableRecommendation",
            "IsUnlimitedTierPaid",
            "ExtensionHandlerPosition",
            "RESTAPIScopes",
            "Meta",
            "NotificationsEnabled",
            "Notifications",
            "DefaultRoles");

    private static final List<String> ROLES =
            List.of("PublisherRole", "CreatorRole", "SubscriberRole", "DevOpsRole", "IntegrationDeveloperRole");

    private TenantConfigurationSchema() {}

    /** Paths of what is missing; none when the server would take it. */
    public static List<String> missing(TenantConfiguration configuration) {
        ObjectNode json = configuration.json();
        List<String> missing = new ArrayList<>();
        REQUIRED.stream().filter(key -> !json.has(key)).forEach(missing::add);
        ROLES.stream()
                .filter(role -> !json.path("DefaultRoles").has(role))
                .forEach(role -> missing.add("DefaultRoles." + role));
        if (!json.path("Meta").path("Migration").has("3.0.0")) {
            missing.add("Meta.Migration.\"3.0.0\"");
        }
        each(json.path("RESTAPIScopes").path("Scope"), "RESTAPIScopes.Scope", List.of("Name", "Roles"), missing);
        each(json.path("Notifications"), "Notifications", List.of("Type", "Notifiers"), missing);
        for (JsonNode notification : json.path("Notifications")) {
            each(
                    notification.path("Notifiers"),
                    "Notifications.Notifiers",
                    List.of("Class", "ClaimsRetrieverImplClass", "Title", "Template"),
                    missing);
        }
        return missing;
    }

    private static void each(JsonNode list, String path, List<String> keys, List<String> missing) {
        if (!list.isArray()) {
            missing.add(path + " (a list)");
        }
        for (int i = 0; i < list.size(); i++) {
            for (String key : keys) {
                if (!list.get(i).has(key)) {
                    missing.add("%s[%d].%s".formatted(path, i, key));
                }
            }
        }
    }
}
