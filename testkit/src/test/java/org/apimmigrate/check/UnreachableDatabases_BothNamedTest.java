package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has to start two servers learns of both at once; one that answers is not named. */
@ExtendWith(TestServersExtension.class)
class UnreachableDatabases_BothNamedTest {

    @Test
    void allThatAreDownAreNamed(TestDatabases databases) throws IOException {
        Installation up = sample(databases);
        String first = "jdbc:postgresql://127.0.0.1:%d/am".formatted(closedPort());
        String second = "jdbc:postgresql://127.0.0.1:%d/shared".formatted(closedPort());

        assertThatThrownBy(() -> open(with(up, first, second)))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("2 databases cannot be opened")
                .hasMessageContaining(first)
                .hasMessageContaining(second);
        assertThatThrownBy(() ->
                        open(with(up, first, up.databases().get(Role.REGISTRY).url())))
                .hasMessageContaining("The database cannot be reached")
                .hasMessageContaining(first)
                .hasMessageNotContaining("databases cannot be opened");
    }

    private static void open(Installation installation) {
        new DatabaseOpener(settings -> TestDbms.POSTGRESQL.driver(), Dialects::forUrl)
                .openForReading(installation, 1)
                .close();
    }

    private static Installation sample(TestDatabases databases) {
        TestInstallation sample = databases.sample(
                TestDbms.POSTGRESQL,
                SampleOptions.small().withApis(2).withTenants(1).withLayout(Layout.AM_AND_SHARED));
        return sample.installation();
    }

    private static Installation with(Installation as, String am, String shared) {
        Map<Role, DatabaseSettings> settings = new EnumMap<>(Role.class);
        as.databases().forEach((role, of) -> settings.put(role, of.withUrl(role == Role.AM ? am : shared)));
        return new Installation(
                as.home(),
                as.configuration(),
                as.workDirectory(),
                settings,
                as.local(),
                as.facts(),
                as.notes(),
                as.server());
    }

    /** Nobody listens there any more. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
