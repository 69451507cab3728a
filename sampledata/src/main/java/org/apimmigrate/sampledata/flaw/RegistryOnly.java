package org.apimmigrate.sampledata.flaw;

import java.util.Map;
import java.util.Objects;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.write.ApiRegistry;
import org.apimmigrate.sampledata.write.Folder;
import org.apimmigrate.sampledata.write.RegistryTree;
import org.apimmigrate.sampledata.write.RegistryWriter;
import org.apimmigrate.sampledata.write.SampleRandom;

/** Writes to the registry what the API Manager database knows nothing of. */
public final class RegistryOnly {
    private final RegistryWriter registry;
    private final ApiRegistry apis;
    private final SampleRandom random;
    private final Map<SampleTenant, RegistryTree> trees;

    public RegistryOnly(
            RegistryWriter registry, ApiRegistry apis, SampleRandom random, Map<SampleTenant, RegistryTree> trees) {
        this.registry = registry;
        this.apis = apis;
        this.random = random;
        this.trees = trees;
    }

    /** A working copy. */
    void artifact(SampleApi api) {
        RegistryTree tree = Objects.requireNonNull(trees.get(api.tenant()));
        Folder provider = tree.folder(Paths.PROVIDERS + "/" + api.pathProvider());
        apis.write(api, registry.folder(provider, api.name()), tree);
    }

    /** A revision of an API that has none. */
    void revision(SampleApi api, int number, String uuid) {
        Folder revisions =
                registry.folder(Objects.requireNonNull(trees.get(api.tenant())).folder(Paths.REVISIONS), api.uuid());
        apis.revision(api, revisions, number, uuid);
    }

    SampleRandom random() {
        return random;
    }
}
