package org.apimmigrate.run;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;

/** A migration in a process of its own, for a test to kill. Prints a line for each change. */
final class MigrateProcess {

    private MigrateProcess() {}

    /** @param args work folder, user, password, then the url of each role */
    public static void main(String[] args) {
        Map<Role, DatabaseSettings> settings = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            settings.put(
                    role,
                    new DatabaseSettings(
                            "[database." + role.id() + "]",
                            null,
                            args[3 + role.ordinal()],
                            args[1],
                            new Secret(args[2]),
                            null,
                            Map.of()));
        }
        Path work = Path.of(args[0]);
        MigrationUnderTest.of(new Installation(
                        null, work.resolve("deployment.toml"), work, settings, null, Installation.Facts.DEFAULTS))
                .heardBy(
                        new RunListener() {
                            @Override
                            public void phase(String name) {
                                System.out.println("phase " + name);
                            }

                            @Override
                            public void changeDone(StepId step, Change change, long rows, long millis) {
                                System.out.println("change " + step.id());
                            }
                        },
                        new StopSignal())
                .migrate();
        System.out.println("done");
    }
}
