package org.apimmigrate.sampledata;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.model.SampleTenant.Configuration;

/** The tenants of a sample: ids with gaps, one of them inactive, one never loaded (facts/rows.md#tenants). */
final class SampleTenants {
    private static final List<String> DOMAINS =
            List.of("acme.example", "globex.example", "initech.co.example", "umbrella.example", "hooli.example");

    private SampleTenants() {}

    static List<SampleTenant> of(int loaded) {
        List<SampleTenant> tenants = new ArrayList<>();
        tenants.add(new SampleTenant(
                -1234,
                "carbon.super",
                true,
                true,
                List.of("admin", "alice", "SECONDARY/carol", "dave@corp.example@carbon.super"),
                Configuration.STOCK));
        int id = 0;
        for (int i = 0; i < loaded; i++) {
            id += i % 3 == 2 ? 2 : 1;
            String domain = i < DOMAINS.size() ? DOMAINS.get(i) : "tenant" + i + ".example";
            Configuration configuration = i % 2 == 0 ? Configuration.CUSTOMISED : Configuration.STOCK;
            tenants.add(tenant(id, domain, true, true, configuration));
        }
        if (loaded > 0) {
            tenants.add(tenant(id + 3, "asleep.example", false, true, Configuration.STOCK));
            tenants.add(tenant(id + 4, "never-loaded.example", true, false, Configuration.STOCK));
        }
        return List.copyOf(tenants);
    }

    private static SampleTenant tenant(
            int id, String domain, boolean active, boolean loaded, Configuration configuration) {
        List<String> providers = List.of(
                "admin@" + domain, "alice@" + domain, "SECONDARY/carol@" + domain, "dave@corp.example@" + domain);
        return new SampleTenant(id, domain, active, loaded, providers, configuration);
    }
}
