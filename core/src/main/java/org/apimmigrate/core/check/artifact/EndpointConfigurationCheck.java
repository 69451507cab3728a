package org.apimmigrate.core.check.artifact;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;

/**
 * {@code endpointConfig} as the server reads it: JSON in which the values of the endpoint security are texts (facts/real-servers.md#after-the-vendors-migration), and no
 * password in clear (facts/real-servers.md#row-15).
 */
final class EndpointConfigurationCheck extends ArtifactCheck {

    EndpointConfigurationCheck(ArtifactPass pass) {
        super(pass);
    }

    @Override
    public String name() {
        return "endpointConfiguration";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.ENDPOINT_CONFIG_UNREADABLE, FindingCode.SECRET_NOT_ENCRYPTED);
    }

    @Override
    Session open(Context context) {
        return (folder, findings) -> look(folder, findings);
    }

    private void look(ApiFolder folder, Consumer<Finding> findings) {
        EndpointConfiguration configuration = folder.endpointConfiguration();
        List<String> defects = configuration.defects();
        if (!defects.isEmpty()) {
            findings.accept(folder.finding(
                    FindingCode.ENDPOINT_CONFIG_UNREADABLE,
                    name(),
                    "endpointConfig is not what a server reads: " + String.join("; ", defects)
                            + ". Neither 4.0.0 nor 4.1.0 can open the API.",
                    Advice.of(
                            "Where an object is in place of its text, {} writes what belongs there; look at it, "
                                    + "then {} puts it in. Anything else has to be corrected in the artifact itself: no publisher "
                                    + "can open the API.",
                            Command.of("analyze", "--fix", "DIR"),
                            Command.of("migrate", "--apply-fixes", "DIR"))));
            // such an API cannot be opened, so its secrets cannot be saved again either
            return;
        }
        List<String> secrets = configuration.secretsInClear();
        if (!secrets.isEmpty()) {
            findings.accept(folder.finding(
                    FindingCode.SECRET_NOT_ENCRYPTED,
                    name(),
                    "The artifact holds in clear: " + String.join(", ", secrets) + ".",
                    "Open the API's endpoints in the 4.1.0 publisher, type the secret again and save; then change the secret where"
                            + " it is issued, since it has been readable."));
        }
    }
}
