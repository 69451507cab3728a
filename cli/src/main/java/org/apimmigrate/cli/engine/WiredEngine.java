package org.apimmigrate.cli.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Checks;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.InstallationReader;
import org.apimmigrate.core.installation.Where;

/** The engine with its real parts. */
public final class WiredEngine implements Engine {

    private final Map<String, String> environment;
    private final Path here;
    private final Clock clock;

    /** @param here the folder that the operator stands in */
    public WiredEngine(Map<String, String> environment, Path here, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.here = here;
        this.clock = clock;
    }

    @Override
    public Installation installation(Location location) {
        Where where =
                Where.find(location.home(), location.configuration(), location.workDirectory(), environment, here);
        return new InstallationReader(environment, systemProperties()).read(where);
    }

    @Override
    public OpenSession open(Installation installation, Request request) {
        throw new UnsupportedOperationException("no dialect is there yet " + clock);
    }

    @Override
    public List<String> checkNames() {
        return Checks.all().stream().map(Check::name).toList();
    }

    private static Map<String, String> systemProperties() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().forEach((key, value) -> properties.put(String.valueOf(key), String.valueOf(value)));
        return properties;
    }
}
