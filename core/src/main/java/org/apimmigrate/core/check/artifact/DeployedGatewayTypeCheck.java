package org.apimmigrate.core.check.artifact;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;

/**
 * Environments {@code none} (facts/validators.md#gateway-environments). Without consequence for 4.0.0: deployments are rows there. API products always say
 * {@code none}, which the vendor's validator takes for a defect (facts/real-servers.md#before-the-migration).
 */
final class DeployedGatewayTypeCheck extends ArtifactCheck {

    DeployedGatewayTypeCheck(ArtifactPass pass) {
        super(pass);
    }

    @Override
    public String name() {
        return "apiDeployedGatewayTypeValidation";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.GATEWAY_ENVIRONMENT_NONE);
    }

    @Override
    Session open(Context context) {
        return (folder, findings) -> look(folder, findings);
    }

    private void look(ApiFolder folder, Consumer<Finding> findings) {
        if (folder.revision().isEmpty()
                && !folder.isProduct()
                && folder.overview("environments").equals("none")) {
            findings.accept(folder.finding(
                    FindingCode.GATEWAY_ENVIRONMENT_NONE,
                    name(),
                    "The artifact names no gateway environment (none).",
                    "Nothing has to be done for a 4.0.0 source: deployments are kept in AM_DEPLOYMENT_REVISION_MAPPING. Deploy a"
                            + " revision if the API should be reachable."));
        }
    }
}
