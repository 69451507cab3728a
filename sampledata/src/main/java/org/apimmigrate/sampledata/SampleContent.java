package org.apimmigrate.sampledata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.sampledata.model.SampleTenant;

/**
 * What was put into the databases, and what a correct migration makes of it. Known from the making, not from looking.
 *
 * @param apis without those that a flaw added
 * @param applicationOrganizations UUID to organization
 * @param environmentOrganizations UUID to organization
 * @param categoryOrganizations UUID to organization
 * @param keyManagerOrganizations UUID to organization
 * @param versionOrders rising order of the versions of each name
 * @param findings what validators have to find: one main one for each flaw, and what follows from it
 */
public record SampleContent(
        List<SampleTenant> tenants,
        List<SampleApi> apis,
        Map<String, String> applicationOrganizations,
        Map<String, String> environmentOrganizations,
        Map<String, String> categoryOrganizations,
        Map<String, String> keyManagerOrganizations,
        List<VersionOrder> versionOrders,
        List<ExpectedFinding> findings) {

    /**
     * The rising order of one name in one tenant.
     *
     * @param ascending members of an inner list tie
     */
    public record VersionOrder(SampleTenant tenant, String name, List<List<String>> ascending) {}

    /** The API with this UUID. */
    public Optional<SampleApi> api(String uuid) {
        return apis.stream().filter(api -> api.uuid().equals(uuid)).findFirst();
    }

    public List<SampleApi> apis(ApiKind kind) {
        return apis.stream().filter(api -> api.kind() == kind).toList();
    }
}
