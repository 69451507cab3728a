package org.apimmigrate.core.check.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.installation.ServerSettings;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * Does WSO2 Identity Server answer where 4.1.0 will look for it, with a certificate that the home trusts? The migration does without;
 * the server's start does not (facts/vendor-client.md#procedure-5). Nothing is sent but the question for its version.
 */
public final class KeyManagerReachableCheck implements Check {

    private static final String NO_ANSWER = "does not answer: ";

    /** {@code mgt.transport.https.port} without an offset. */
    private static final int CONSOLE = 9443;

    private static final int LAST_PORT = 65_535;

    /** What a home has unless its deployment.toml names another. */
    private static final String USUAL = "client-truststore.jks";

    @Override
    public String name() {
        return "keyManagerReachable";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.KEY_MANAGER_UNREACHABLE);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        String type = context.installation().facts().keyManagerType();
        String url = context.installation().facts().keyManagerUrl();
        if (type == null || !type.startsWith("WSO2-IS")) {
            return;
        }
        String wrong = url == null
                ? NO_ANSWER + "[apim.key_manager] has no service_url that can be resolved here"
                : wrong(
                        resolved(url, context.installation().server()),
                        context.installation().server().trustStore());
        if (wrong != null) {
            findings.accept(new Finding(
                    FindingCode.KEY_MANAGER_UNREACHABLE,
                    name(),
                    false,
                    Role.AM,
                    null,
                    Subject.of("keyManager", "type", type, "url", url),
                    "WSO2 Identity Server is configured as key manager, and " + wrong + ".",
                    "Start WSO2 IS 5.11.0 before 4.1.0, or correct service_url, or import its certificate into the trust store of the"
                            + " home. The migration itself does not need it."));
        }
    }

    /** The server puts the port and the context of its own console there, for a key manager on the same host with the same offset. */
    private static String resolved(String url, ServerSettings server) {
        return url.replace("${mgt.transport.https.port}", String.valueOf(CONSOLE + server.portOffset()))
                .replace("${carbon.context}", "/");
    }

    /** Null when the right one answers, or one that does not show what it is. */
    private static @Nullable String wrong(String url, @Nullable KeyStoreSettings trustStore) {
        SSLContext tls;
        try {
            tls = trusting(trustStore);
        } catch (IOException | GeneralSecurityException e) {
            return NO_ANSWER + "the trust store of the home, "
                    + (trustStore == null ? "that of Java" : trustStore.file()) + ", cannot be used: " + e.getMessage();
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || !"https".equalsIgnoreCase(uri.getScheme())) {
                return NO_ANSWER + "service_url is no https url with the name of a host";
            }
            if (uri.getPort() > LAST_PORT) {
                return NO_ANSWER + "there is no port " + uri.getPort();
            }
            return ServerVersion.ask(uri, tls)
                    .filter(told -> !isDocumented(told))
                    .map(told -> "what answers is " + told + "; the documented procedure has WSO2 IS 5.11.0")
                    .orElse(null);
        } catch (URISyntaxException e) {
            return NO_ANSWER + "service_url is no url: " + e.getReason();
        } catch (SSLException e) {
            return NO_ANSWER + "TLS fails with the trust store of the home: " + e.getMessage();
        } catch (IOException e) {
            return NO_ANSWER + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ", " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the key manager", e);
        }
    }

    private static boolean isDocumented(ServerVersion told) {
        return told.product().endsWith("Identity Server") && told.version().startsWith("5.11.");
    }

    private static SSLContext trusting(@Nullable KeyStoreSettings trustStore)
            throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted(trustStore));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    /** Null means the certificates that Java itself trusts: there is no home, or it has no trust store. */
    private static @Nullable KeyStore trusted(@Nullable KeyStoreSettings settings)
            throws IOException, GeneralSecurityException {
        boolean there = settings != null && Files.isRegularFile(settings.file());
        if (settings == null || (!there && settings.file().endsWith(USUAL))) {
            return null;
        }
        if (!there) {
            throw new FileNotFoundException("there is no such file");
        }
        KeyStore store = KeyStore.getInstance(settings.type());
        try (InputStream in = Files.newInputStream(settings.file())) {
            store.load(
                    in,
                    settings.password() == null
                            ? null
                            : settings.password().reveal().toCharArray());
        }
        return store;
    }
}
