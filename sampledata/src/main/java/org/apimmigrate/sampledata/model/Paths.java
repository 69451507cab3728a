package org.apimmigrate.sampledata.model;

/** Places in the registry (facts/registry.md#paths, facts/registry.md#other-resources). */
public final class Paths {
    public static final String GOVERNANCE = "/_system/governance";
    public static final String CONFIG = "/_system/config";
    public static final String DATA = GOVERNANCE + "/apimgt/applicationdata";
    public static final String PROVIDERS = DATA + "/provider";
    public static final String REVISIONS = DATA + "/apis";
    public static final String RXT = GOVERNANCE + "/repository/components/org.wso2.carbon.governance/types/api.rxt";
    public static final String TENANT_CONF = CONFIG + "/apimgt/applicationdata/tenant-conf.json";
    public static final String HISTORY =
            GOVERNANCE + "/repository/components/org.wso2.carbon.governance/lifecycles/history";

    private Paths() {}
}
