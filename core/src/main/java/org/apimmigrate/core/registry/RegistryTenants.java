package org.apimmigrate.core.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says to which tenant an API belongs. The registry tenant of its artifact is the authority; the provider's name is asked only where
 * there is no artifact (facts/steps.md#step-5). The two tables may be in different databases, so nothing is joined.
 */
public final class RegistryTenants {

    private final Artifacts artifacts;
    private final Tenants tenants;
    private final OrganizationRule rule;

    public RegistryTenants(Artifacts artifacts, OrganizationRule rule) {
        this.artifacts = artifacts;
        this.tenants = rule.tenants();
        this.rule = rule;
    }

    /** What the registry says of some APIs. */
    public Answer of(Collection<@Nullable String> uuids) {
        Map<String, List<Artifact>> byUuid = new HashMap<>();
        List<String> known = uuids.stream().filter(Objects::nonNull).toList();
        for (Artifact artifact : artifacts.workingCopies(known)) {
            if (tenants.byId(artifact.tenantId()).isEmpty()) {
                continue; // left by a tenant that was removed: reported, not touched (facts/decided.md#deleted-tenants)
            }
            byUuid.computeIfAbsent(String.valueOf(artifact.uuid()), u -> new ArrayList<>())
                    .add(artifact);
        }
        return new Answer(byUuid);
    }

    public OrganizationRule rule() {
        return rule;
    }

    /** Artifacts of some APIs and the tenants that follow from them. */
    public final class Answer {

        private final Map<String, List<Artifact>> byUuid;

        private Answer(Map<String, List<Artifact>> byUuid) {
            this.byUuid = byUuid;
        }

        /** Working copies with this UUID; normally one. */
        public List<Artifact> artifacts(@Nullable String uuid) {
            return uuid == null ? List.of() : byUuid.getOrDefault(uuid, List.of());
        }

        /** Tenant of the artifact. Where two tenants hold the UUID the provider's name decides between them, else the lower id. */
        public Optional<Tenant> ofArtifact(@Nullable String uuid, @Nullable String provider) {
            List<Tenant> holders = artifacts(uuid).stream()
                    .map(artifact -> tenants.byId(artifact.tenantId()))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            Optional<Tenant> named = rule.tenantOf(provider).filter(holders::contains);
            return named.or(() -> holders.stream().findFirst());
        }

        /**
         * The tenant that owns an API: that of its artifact, else the one that its row names already, else that of its provider; nothing
         * when none of them is known.
         *
         * @param organization what the row says, if the column is there and filled
         */
        public Optional<Tenant> ownerOf(
                @Nullable String uuid, @Nullable String provider, @Nullable String organization) {
            return ofArtifact(uuid, provider)
                    .or(() -> Optional.ofNullable(organization).flatMap(tenants::byDomain))
                    .or(() -> rule.tenantOf(provider));
        }
    }
}
