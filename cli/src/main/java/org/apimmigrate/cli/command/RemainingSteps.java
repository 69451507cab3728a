package org.apimmigrate.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.installation.Installation;

/** What remains by hand after the databases are done (behaviour 1.5 and 4, step 10), with this installation's own values. */
final class RemainingSteps {

    private RemainingSteps() {}

    static List<String> of(Installation installation) {
        String home =
                installation.home() == null ? "<home>" : installation.home().toString();
        Installation.Facts facts = installation.facts();
        List<String> steps = new ArrayList<>();
        steps.add("Remove " + home + "/repository/components/dropins/org.wso2.carbon.apimgt.migrate.client-*.jar and "
                + home + "/migration-resources, if they are there.");
        steps.add("Stop every 4.1.0 node and delete the index folder " + home
                + "/solr on each: an index of 4.0.0 has another format.");
        int next = facts.reIndexing() == null ? 1 : facts.reIndexing() + 1;
        steps.add("Set [indexing] re_indexing = " + next + " in " + installation.configuration()
                + " (a number that no earlier start has used) and start: 4.1.0 then indexes every API again. A deleted folder"
                + " without a new number leaves APIs unlisted for good.");
        if (!facts.adminRole().equals("admin")) {
            steps.add("The admin role is " + facts.adminRole()
                    + ". Check that [super_admin] admin_role still names it, and that the role mapping of each tenant"
                    + " (tenant-conf, RESTAPIScopes) gives it what it had.");
        }
        if (facts.keyManagerType() != null && facts.keyManagerType().startsWith("WSO2-IS")) {
            steps.add("Start WSO2 Identity Server at " + facts.keyManagerUrl()
                    + " before 4.1.0, which registers itself there.");
        }
        steps.add(
                "Copy the primary keystore of 4.0.0 into " + home
                        + "/repository/resources/security if it is not there yet: secrets in the databases are encrypted with its key.");
        steps.add("Copy the user stores of tenants (" + home
                + "/repository/tenants and repository/deployment/server/userstores of 4.0.0), if there are any.");
        return List.copyOf(steps);
    }
}
