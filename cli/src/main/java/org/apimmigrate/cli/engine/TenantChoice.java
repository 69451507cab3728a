package org.apimmigrate.cli.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Which tenants the operator named. Domains are matched exactly, ids with both ends included; a name that nobody has is an error,
 * since the vendor's client would continue with fewer tenants, possibly none (facts/vendor-client.md#tenant-selection).
 *
 * @param only domains, or null
 * @param except domains, or null
 * @param range LOW-HIGH, or null; at most one of the three is given
 */
public record TenantChoice(
        @Nullable List<String> only,
        @Nullable List<String> except,
        @Nullable String range) {

    private static final Pattern RANGE = Pattern.compile("\\s*(-?\\d+)\\s*-\\s*(-?\\d+)\\s*");

    public TenantSelection of(Tenants tenants) {
        if (only != null) {
            Set<Integer> named = ids("--tenants", only, tenants);
            return selection(tenants, tenant -> named.contains(tenant.id()));
        }
        if (except != null) {
            Set<Integer> named = ids("--exclude-tenants", except, tenants);
            return selection(tenants, tenant -> !named.contains(tenant.id()));
        }
        return range == null ? TenantSelection.ALL : inRange(range, tenants);
    }

    private static TenantSelection inRange(String range, Tenants tenants) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw mistake("The range of tenants is not LOW-HIGH", range, "write --tenant-range 1-50");
        }
        int low = Integer.parseInt(matcher.group(1));
        int high = Integer.parseInt(matcher.group(2));
        if (low > high) {
            throw mistake("The range of tenants is empty", range, "write the lower id first");
        }
        return selection(tenants, tenant -> tenant.id() >= low && tenant.id() <= high);
    }

    private static TenantSelection selection(Tenants tenants, Predicate<Tenant> wanted) {
        Set<Integer> ids = new TreeSet<>();
        tenants.all().stream().filter(wanted).forEach(tenant -> ids.add(tenant.id()));
        if (ids.isEmpty()) {
            throw mistake(
                    "No tenant is selected",
                    "this installation has " + tenants.all().size() + " tenants, and the selection names none of them",
                    "name at least one, or leave the selection out for all");
        }
        return new TenantSelection(Set.copyOf(ids));
    }

    private static Set<Integer> ids(String option, List<String> domains, Tenants tenants) {
        Set<Integer> ids = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String domain : domains) {
            tenants.byDomain(domain.strip())
                    .ifPresentOrElse(tenant -> ids.add(tenant.id()), () -> unknown.add(domain.strip()));
        }
        if (!unknown.isEmpty()) {
            throw mistake(
                    "Unknown tenant " + String.join(", ", unknown),
                    option + " is compared with whole domains; nothing else is guessed",
                    "correct the domain; the installation has " + shown(tenants));
        }
        return ids;
    }

    private static String shown(Tenants tenants) {
        List<String> domains =
                tenants.all().stream().map(Tenant::domain).limit(10).toList();
        return String.join(", ", domains) + (tenants.all().size() > 10 ? ", ..." : "");
    }

    private static MigrateException mistake(String what, String why, String next) {
        return new MigrateException(
                MigrateException.Kind.CONFIGURATION, new Problem(what, "selection of tenants", why, next));
    }
}
