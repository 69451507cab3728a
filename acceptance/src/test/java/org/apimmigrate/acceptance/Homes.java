package org.apimmigrate.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleHome;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestInstallation;

/** Homes of a 4.1.0 server whose deployment.toml names databases of a test. */
final class Homes {

    private Homes() {}

    /** A few APIs of every kind in two tenants: what a command does to them is tested elsewhere. */
    static SampleOptions options(Layout layout) {
        return SampleOptions.small()
                .withTenants(1)
                .withApis(10)
                .withApplications(2)
                .withLayout(layout);
    }

    static PackagedTool of(TestInstallation installation) {
        return of(installation.work(), installation.options().layout(), installation.databases());
    }

    static PackagedTool of(Path home, Layout layout, List<DatabaseUnderTest> databases) {
        try {
            SampleHome.write(
                    home,
                    layout,
                    databases.stream().map(TestInstallation::sample).toList());
            return new PackagedTool(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
