package org.apimmigrate.core.fix;

import java.util.List;
import java.util.Set;
import org.apimmigrate.core.check.artifact.EndpointConfiguration;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.ResourceReader;
import org.apimmigrate.core.step.ChangeSink;

/** Objects in an artifact's endpoint security become the texts that a server reads (facts/real-servers.md#after-the-vendors-migration). */
final class EndpointSecurityCorrection implements Correction {

    @Override
    public List<String> mistakes(Context context, Fix fix, byte[] copy) {
        return ApiResources.mistakes(context, fix, Set.of(ApiResources.ARTIFACT));
    }

    @Override
    public void changes(Context context, Fix fix, byte[] copy, ChangeSink sink) {
        ResourceReader.Resource stored = ApiResources.stored(context, fix);
        EndpointConfiguration configuration = EndpointRepair.in(stored.content());
        if (configuration.defects().isEmpty()) {
            return;
        }
        if (!EndpointRepair.hash(configuration).equals(fix.original())) {
            throw new OutdatedException(
                    "the artifact's endpointConfig is not the one that the correction was made from");
        }
        EndpointRepair.of(stored.content()).ifPresent(repaired -> ApiResources.update(fix, stored, repaired, sink));
    }
}
