package org.apimmigrate.core.check.server;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.MigrationParameters;

/**
 * The page wants a url parameter for the registry databases on PostgreSQL, since there the schema changes under a running server
 * (facts/vendor-client.md#procedure-3). With this tool the server is stopped, so it is only worth a word.
 */
public final class StatementCacheCheck implements Check {

    private final MigrationParameters parameters = new MigrationParameters();

    @Override
    public String name() {
        return "statementCache";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.PG_STATEMENT_CACHE);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        Set<String> told = new LinkedHashSet<>();
        for (Role role : new Role[] {Role.REGISTRY, Role.CONFIG}) {
            DatabaseSettings settings = context.installation().databases().get(role);
            Optional<String> missing = settings == null ? Optional.empty() : parameters.missing(settings.url());
            if (settings != null && missing.isPresent() && told.add(settings.section())) {
                findings.accept(new Finding(
                        FindingCode.PG_STATEMENT_CACHE,
                        name(),
                        false,
                        role,
                        null,
                        Subject.of("configuration", "section", settings.section(), "parameter", missing.get()),
                        "The url has no " + missing.get() + ". Only a server that runs during the migration needs it.",
                        "Nothing, as long as every server is stopped; else add it to the url in deployment.toml."));
            }
        }
    }
}
