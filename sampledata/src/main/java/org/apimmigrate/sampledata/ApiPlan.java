package org.apimmigrate.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.Paths;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleRevision;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.write.SampleRandom;

/** Decides what one API is like. */
final class ApiPlan {
    private static final List<String> STATES =
            List.of("PUBLISHED", "CREATED", "PUBLISHED", "DEPRECATED", "PUBLISHED", "PROTOTYPED", "BLOCKED", "RETIRED");

    private final SampleOptions options;
    private final SampleRandom random;

    ApiPlan(SampleOptions options, SampleRandom random) {
        this.options = options;
        this.random = random;
    }

    SampleApi api(int number, SampleTenant tenant, String provider, ApiKind kind, String name, String version) {
        boolean product = kind == ApiKind.PRODUCT;
        String context = tenant.contextPrefix() + "/" + name.toLowerCase(Locale.ROOT) + (product ? "" : "/" + version);
        String path = Paths.PROVIDERS + "/" + pathProvider(provider) + "/" + name + "/" + version;
        // ids have gaps in every real database
        int id = number * 2 + 2;
        String status = product ? "PUBLISHED" : STATES.get(number % STATES.size());
        return new SampleApi(
                id,
                random.uuid(),
                tenant,
                provider,
                kind,
                name,
                version,
                context,
                status,
                path,
                number,
                revisions(number));
    }

    String pathProvider(String provider) {
        return provider.replace("@", "-AT-");
    }

    private List<SampleRevision> revisions(int number) {
        int count = options.revisions() == 0 ? 0 : number % (options.revisions() + 1);
        int first = number % 4 == 3 ? 9 : 1;
        List<SampleRevision> revisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            revisions.add(new SampleRevision(first + i, random.uuid(), i == count - 1));
        }
        return revisions;
    }
}
