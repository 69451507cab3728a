package org.apimmigrate.core.aftercare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apimmigrate.core.check.server.EncryptedValue;
import org.apimmigrate.core.check.server.HomeKeys;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.registry.Tenant;

/**
 * The manual tasks that remain after the databases are done (facts/vendor-client.md#procedure, facts/steps.md#step-10), with this installation's own values. A task
 * that is proved done is not listed. Reads only.
 */
public final class RemainingSteps {

    private static final String DROPINS = "repository/components/dropins";
    private static final int NAMES_SHOWN = 10;
    private static final String SEQUENCES = "repository/deployment/server/synapse-configs/default/sequences";
    /** Global sequences of a customer's own: the product's gateway removes what no API brings along. */
    private static final String CUSTOM_SEQUENCE = "WSO2AM--Ext--";

    private static final String COMMON_POLICIES = "AM_COMMON_OPERATION_POLICY";

    private static final String MAX_ACTIVE = "maxActive";
    private static final int FIRST_START_POOL = 200;

    private final Context context;
    private final Installation installation;
    private final IndexingTimes indexing;

    public RemainingSteps(Context context, IndexingTimes indexing) {
        this.context = context;
        this.installation = context.installation();
        this.indexing = indexing;
    }

    /** In the order to do them, each one or two sentences. */
    public List<String> list() {
        List<String> steps = new ArrayList<>(beforeStart());
        steps.add("After the start, search " + home()
                + "/repository/logs for \"could not be indexed\". If it is there, set another"
                + " [indexing] re_indexing number and start 4.1.0 again.");
        adminRole(steps);
        keyManagers(steps);
        remains(steps);
        return List.copyOf(steps);
    }

    /** Those that have to be done before the first start of 4.1.0; none once it has been started. */
    public List<String> beforeStart() {
        if (started()) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        index(steps);
        keyStores(steps);
        tenants(steps);
        sequences(steps);
        if (installation.facts().keyManagerType() != null
                && installation.facts().keyManagerType().startsWith("WSO2-IS")) {
            steps.add("Start WSO2 Identity Server at " + installation.facts().keyManagerUrl() + " before 4.1.0.");
        }
        connections(steps);
        steps.add(reIndexing());
        return List.copyOf(steps);
    }

    /** A 4.1.0 server writes its common policies at its first start, and nothing else does (facts/steps.md). */
    private boolean started() {
        return context.schema(Role.AM).table(COMMON_POLICIES).isPresent()
                && context.reader(Role.AM).number("SELECT COUNT(*) FROM " + COMMON_POLICIES) > 0;
    }

    private void index(List<String> steps) {
        Path home = installation.home();
        boolean gone = home != null && Files.notExists(installation.server().indexFolder(home));
        steps.add(
                gone
                        ? "This home has no index folder. If there are other 4.1.0 nodes, delete " + indexFolder()
                                + " on each of them while it is stopped."
                        : "With every 4.1.0 node stopped, delete the index folder " + indexFolder()
                                + " on each: an index of 4.0.0 has another form.");
    }

    private void keyStores(List<String> steps) {
        if (!opensEveryValue()) {
            steps.add("Copy the key stores of 4.0.0 into " + home()
                    + "/repository/resources/security and their sections into "
                    + installation.configuration()
                    + ", unless you have done so: secrets in the databases are encrypted with"
                    + " their key.");
        }
    }

    /** Proved by opening what is encrypted. Where nothing is, or a key store does not open, nothing is proved. */
    private boolean opensEveryValue() {
        if (HomeKeys.notApplicable(context).isPresent()) {
            return false;
        }
        List<EncryptedValue> values = EncryptedValue.allIn(context);
        if (values.isEmpty()) {
            return false;
        }
        try {
            HomeKeys keys = HomeKeys.open(installation.server());
            return values.stream().allMatch(encrypted -> keys.opens(encrypted.value()));
        } catch (MigrateException e) {
            // the check of the key stores reports why; here it only means that the task is not proved done
            return false;
        }
    }

    /** With the default of 50, 40 indexer threads of a first start under load have blocked each other (facts/real-servers.md#after-this-tools-migration). */
    private void connections(List<String> steps) {
        DatabaseSettings shared = installation.databases().get(Role.REGISTRY);
        if (shared == null) {
            return;
        }
        String configured = shared.poolOptions().get(MAX_ACTIVE);
        if (configured == null || !configured.matches("\\d{1,9}") || Integer.parseInt(configured) < FIRST_START_POOL) {
            steps.add("For the first start, set pool_options." + MAX_ACTIVE + " = " + FIRST_START_POOL + " in "
                    + shared.section() + " of " + installation.configuration()
                    + ": the indexer's threads need many connections at once.");
        }
    }

    private String indexFolder() {
        Path home = installation.home();
        return home == null
                ? home() + "/solr"
                : installation.server().indexFolder(home).toString();
    }

    /** The command that clears the home is named as long as there is one: it goes by the list, and takes itself away with it. */
    private void remains(List<String> steps) {
        Path home = installation.home();
        if (home != null
                && !Files.isDirectory(home.resolve("migration-resources"))
                && !hasClient(home.resolve(DROPINS))) {
            return;
        }
        String what = "the bundle from " + home() + "/" + DROPINS + ", and " + home() + "/migration-resources";
        steps.add(
                home == null || new HomeCleaner(home).canClean()
                        ? "Remove " + what + ": apim-migrate finish --clean-home removes what this procedure put there."
                        : "Remove manually, once you need nothing more of it, what is left of " + what + ".");
    }

    private static boolean hasClient(Path dropins) {
        if (!Files.isDirectory(dropins)) {
            return false;
        }
        try (Stream<Path> files = Files.list(dropins)) {
            return files.anyMatch(f -> f.getFileName().toString().startsWith("org.wso2.carbon.apimgt.migrate.client"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reIndexing() {
        int next = indexing.next(installation.facts().reIndexing());
        String known;
        if (indexing.unknown() != null) {
            known = "It has to be a number that no earlier start has used; that could not be looked up, as "
                    + indexing.unknown() + ".";
        } else if (indexing.used().isEmpty()) {
            known = "The local registry holds no time of an earlier indexing, so any number would do.";
        } else {
            known = "The local registry holds times of the numbers "
                    + indexing.used().stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " (0 stands for none), so these would leave APIs unlisted for good.";
        }
        return "Set [indexing] re_indexing = " + next + " in " + installation.configuration()
                + " and start 4.1.0, which then indexes" + " every API again. " + known;
    }

    private void adminRole(List<String> steps) {
        String role = installation.facts().adminRole();
        if (role.equals("admin")) {
            return;
        }
        steps.add(
                "The admin role is " + role
                        + (installation.server().readOnlyUserStore() ? ", in a user store that is read-only" : "")
                        + ". See in the admin portal, under scope assignments, that the scopes new in 4.1.0 are given to it in every tenant.");
    }

    private void tenants(List<String> steps) {
        List<String> domains = context.tenants().all().stream()
                .filter(t -> t.id() != Tenant.SUPER_ID)
                .map(Tenant::domain)
                .toList();
        if (!domains.isEmpty()) {
            steps.add("Copy the tenants' own files from 4.0.0, if there are any: repository/tenants (" + shown(domains)
                    + "), and user stores from repository/deployment/server/userstores.");
        }
    }

    private void keyManagers(List<String> steps) {
        String organization =
                context.schema(Role.AM).has("AM_KEY_MANAGER", "ORGANIZATION") ? "ORGANIZATION" : "TENANT_DOMAIN";
        List<String> names = context.reader(Role.AM)
                .list(
                        "SELECT NAME, " + organization
                                + " FROM AM_KEY_MANAGER WHERE TYPE <> 'default' ORDER BY NAME, UUID",
                        row -> row.getString(1) + " of " + row.getString(2));
        if (!names.isEmpty()) {
            steps.add("Try the third-party key managers: " + shown(names)
                    + ". Their connectors have to be in the 4.1.0 home, and their certificates in its trust store.");
        }
    }

    private void sequences(List<String> steps) {
        if (installation.home() == null) {
            return;
        }
        Path folder = installation.home().resolve(SEQUENCES);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> own = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith(CUSTOM_SEQUENCE) && n.endsWith(".xml"))
                    .map(n -> n.substring(0, n.length() - ".xml".length()))
                    .sorted()
                    .toList();
            if (!own.isEmpty()) {
                steps.add(
                        "Name the global sequences " + shown(own) + " in " + installation.configuration()
                                + " under [apim.sync_runtime_artifacts.gateway.skip_list] sequences, or the gateway removes them when it starts.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String home() {
        return installation.home() == null ? "<home>" : installation.home().toString();
    }

    private static String shown(List<String> names) {
        String first = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? first + " and " + (names.size() - NAMES_SHOWN) + " more" : first;
    }
}
