package org.apimmigrate.cli.engine;

import java.net.URISyntaxException;
import java.nio.file.Files;
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
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.Parts;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.core.session.SessionRequest;

/** The engine with its real parts. */
public final class WiredEngine implements Engine {

    private final Map<String, String> environment;
    private final Path here;
    private final SessionFactory sessions;

    /** @param here the current folder of the operator */
    public WiredEngine(Map<String, String> environment, Path here, Clock clock, String toolVersion) {
        this.environment = Map.copyOf(environment);
        this.here = here;
        this.sessions = new SessionFactory(Parts.ALL, legacyFolder(), clock, toolVersion);
    }

    @Override
    public Installation installation(Location location) {
        Where where =
                Where.find(location.home(), location.configuration(), location.workDirectory(), environment, here);
        return new InstallationReader(environment, systemProperties(), new KeyStorePrompt()).read(where);
    }

    @Override
    public OpenSession open(Installation installation, SessionRequest request) {
        return sessions.open(installation, request);
    }

    @Override
    public List<String> checkNames() {
        return Checks.all().stream().map(Check::name).toList();
    }

    /** Next to the jar of this class; where the tool runs from its sources, in the folder that the build fills. */
    private static Path legacyFolder() {
        try {
            Path own = Path.of(WiredEngine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(own) ? own.resolveSibling("app/lib/h2-legacy") : own.resolveSibling("h2-legacy");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> systemProperties() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().forEach((key, value) -> properties.put(String.valueOf(key), String.valueOf(value)));
        return properties;
    }
}
