package org.apimmigrate.sampledata.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.rows.Rows;
import org.apimmigrate.sampledata.rows.TableRows;

/** Subscribers, applications, subscriptions, keys and tokens (facts/rows.md#api-manager-rows). */
public final class ApplicationRows {
    private final SampleRandom random;
    private final SampleClock clock;
    private final TableRows subscribers;
    private final TableRows applications;
    private final TableRows attributes;
    private final TableRows subscriptions;
    private final TableRows keys;
    private final TableRows registrations;
    private final TableRows consumerApps;
    private final TableRows tokens;
    private final TableRows tokenScopes;
    private final Map<String, String> organizations = new TreeMap<>();
    private final Map<String, Integer> subscriberIds = new TreeMap<>();
    private int applicationId;
    private int subscriptionId;

    /** @param value the column VALUE as this DBMS wants it written */
    public ApplicationRows(Rows rows, SampleRandom random, SampleClock clock, String value) {
        this.random = random;
        this.clock = clock;
        subscribers = rows.table(
                "AM_SUBSCRIBER",
                "SUBSCRIBER_ID",
                "USER_ID",
                "TENANT_ID",
                "EMAIL_ADDRESS",
                "DATE_SUBSCRIBED",
                "CREATED_BY",
                "CREATED_TIME");
        applications = rows.table(
                "AM_APPLICATION",
                "APPLICATION_ID",
                "NAME",
                "SUBSCRIBER_ID",
                "APPLICATION_TIER",
                "DESCRIPTION",
                "APPLICATION_STATUS",
                "GROUP_ID",
                "CREATED_BY",
                "CREATED_TIME",
                "UUID",
                "TOKEN_TYPE");
        attributes = rows.table("AM_APPLICATION_ATTRIBUTES", "APPLICATION_ID", "NAME", value, "TENANT_ID");
        subscriptions = rows.table(
                "AM_SUBSCRIPTION",
                "SUBSCRIPTION_ID",
                "TIER_ID",
                "TIER_ID_PENDING",
                "API_ID",
                "APPLICATION_ID",
                "SUB_STATUS",
                "SUBS_CREATE_STATE",
                "CREATED_BY",
                "CREATED_TIME",
                "UUID");
        keys = rows.table(
                "AM_APPLICATION_KEY_MAPPING",
                "UUID",
                "APPLICATION_ID",
                "CONSUMER_KEY",
                "KEY_TYPE",
                "STATE",
                "CREATE_MODE",
                "APP_INFO",
                "KEY_MANAGER");
        registrations = rows.table(
                "AM_APPLICATION_REGISTRATION",
                "REG_ID",
                "SUBSCRIBER_ID",
                "WF_REF",
                "APP_ID",
                "TOKEN_TYPE",
                "TOKEN_SCOPE",
                "KEY_MANAGER");
        consumerApps = rows.table(
                "IDN_OAUTH_CONSUMER_APPS",
                "ID",
                "CONSUMER_KEY",
                "CONSUMER_SECRET",
                "USERNAME",
                "TENANT_ID",
                "USER_DOMAIN",
                "APP_NAME",
                "OAUTH_VERSION",
                "GRANT_TYPES");
        tokens = rows.table(
                "IDN_OAUTH2_ACCESS_TOKEN",
                "TOKEN_ID",
                "ACCESS_TOKEN",
                "CONSUMER_KEY_ID",
                "AUTHZ_USER",
                "TENANT_ID",
                "USER_DOMAIN",
                "USER_TYPE",
                "GRANT_TYPE",
                "TIME_CREATED",
                "REFRESH_TOKEN_TIME_CREATED",
                "VALIDITY_PERIOD",
                "TOKEN_SCOPE_HASH");
        tokenScopes = rows.table("IDN_OAUTH2_ACCESS_TOKEN_SCOPE", "TOKEN_ID", "TOKEN_SCOPE", "TENANT_ID");
    }

    /**
     * Writes an application with its owner, keys, a token, and subscriptions.
     *
     * @param number counts the sample's applications
     * @param apis to subscribe to; may belong to another tenant
     * @param keyManager UUID of the owner's resident key manager
     */
    public void write(SampleTenant tenant, int number, List<SampleApi> apis, String keyManager) {
        String owner = tenant.providers().get(number % tenant.providers().size());
        int subscriber = subscriber(tenant, owner);
        int id = ++applicationId;
        String uuid = random.uuid();
        applications.add(
                id,
                "App" + number,
                subscriber,
                "Unlimited",
                "Application " + number,
                "APPROVED",
                number % 2 == 0 ? null : "",
                owner,
                clock.tick(),
                uuid,
                "JWT");
        organizations.put(uuid, tenant.domain());
        if (number % 2 == 0) {
            attributes.add(id, "Cost centre", "4711 & more", tenant.id());
        }
        for (SampleApi api : apis) {
            subscriptions.add(
                    ++subscriptionId,
                    "Gold",
                    "Gold",
                    api.id(),
                    id,
                    subscriptionId % 9 == 0 ? "PROD_ONLY_BLOCKED" : "UNBLOCKED",
                    "SUBSCRIBE",
                    owner,
                    clock.tick(),
                    random.uuid());
        }
        key(tenant, owner, id, subscriber, keyManager);
    }

    /** Application UUID to organization: that of the subscriber. */
    public Map<String, String> organizations() {
        return organizations;
    }

    private int subscriber(SampleTenant tenant, String user) {
        String known = tenant.id() + " " + user;
        Integer id = subscriberIds.get(known);
        if (id == null) {
            id = subscriberIds.size() + 1;
            subscriberIds.put(known, id);
            subscribers.add(id, user, tenant.id(), "", clock.tick(), user, clock.tick());
        }
        return id;
    }

    private void key(SampleTenant tenant, String owner, int application, int subscriber, String keyManager) {
        String consumerKey = random.key(28);
        byte[] info = ("{\"clientId\":\"" + consumerKey + "\",\"clientSecret\":\"" + random.key(28)
                        + "\",\"parameters\":{}}")
                .getBytes(StandardCharsets.UTF_8);
        keys.add(random.uuid(), application, consumerKey, "PRODUCTION", "COMPLETED", "CREATED", info, keyManager);
        registrations.add(application, subscriber, random.uuid(), application, "PRODUCTION", "default", keyManager);
        String user = owner.contains("/") ? owner.substring(owner.indexOf('/') + 1) : owner;
        String store = owner.contains("/") ? "SECONDARY" : "PRIMARY";
        consumerApps.add(
                application,
                consumerKey,
                random.key(28),
                user,
                tenant.id(),
                store,
                "app_" + application + "_PRODUCTION",
                "OAuth-2.0",
                "client_credentials refresh_token");
        String token = random.uuid();
        tokens.add(
                token,
                random.key(36),
                application,
                user,
                tenant.id(),
                store,
                "APPLICATION",
                "client_credentials",
                clock.tick(),
                clock.tick(),
                3_600_000L,
                random.key(32));
        tokenScopes.add(token, "default", tenant.id());
        tokenScopes.add(token, "am_application_scope", tenant.id());
    }
}
