package org.apimmigrate.core.check.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.server.HomeKeys;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.installation.ServerSettings;
import org.jspecify.annotations.Nullable;

/** Can this home open the passwords and client secrets of endpoints, which 4.0.0 has encrypted (facts/real-servers.md#before-the-migration)? */
final class EndpointSecretKeyCheck extends ArtifactCheck {

    EndpointSecretKeyCheck(ArtifactPass pass) {
        super(pass);
    }

    @Override
    public String name() {
        return "endpointSecretKey";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.KEYSTORE_MISMATCH);
    }

    @Override
    public Optional<String> notApplicable(Context context) {
        return HomeKeys.notApplicable(context);
    }

    @Override
    Session open(Context context) {
        Keys keys = new Keys(context.installation().server());
        return (folder, findings) -> look(folder, keys, findings);
    }

    private void look(ApiFolder folder, Keys keys, Consumer<Finding> findings) {
        List<String> unopened = new ArrayList<>();
        folder.endpointConfiguration().encryptedSecrets().forEach(secret -> {
            if (!keys.get().opens(secret.value())) {
                unopened.add(secret.place() + " " + keys.get().mismatch(secret.value()));
            }
        });
        if (!unopened.isEmpty()) {
            findings.accept(
                    folder.finding(FindingCode.KEYSTORE_MISMATCH, name(), String.join(" ", unopened), HomeKeys.REMEDY));
        }
    }

    /** The home's keys, opened when the first secret comes by: without one nobody misses a password. */
    private static final class Keys {

        private final ServerSettings server;
        private @Nullable HomeKeys opened;

        Keys(ServerSettings server) {
            this.server = server;
        }

        synchronized HomeKeys get() {
            if (opened == null) {
                opened = HomeKeys.open(server);
            }
            return opened;
        }
    }
}
