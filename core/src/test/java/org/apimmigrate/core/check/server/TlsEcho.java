package org.apimmigrate.core.check.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apimmigrate.core.secret.TestKeyStore;

/** Something that shakes hands over TLS, as an identity server does. */
final class TlsEcho implements AutoCloseable {

    private final SSLServerSocket server;

    private TlsEcho(SSLServerSocket server) {
        this.server = server;
    }

    static TlsEcho start(TestKeyStore keys) throws IOException, GeneralSecurityException {
        char[] password = keys.settings().password().reveal().toCharArray();
        KeyStore store = KeyStore.getInstance(keys.settings().type());
        try (var in = Files.newInputStream(keys.settings().file())) {
            store.load(in, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        SSLServerSocket server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        TlsEcho echo = new TlsEcho(server);
        Thread thread = new Thread(echo::serve, "tls");
        thread.setDaemon(true);
        thread.start();
        return echo;
    }

    /** By address, as the certificate's name is no host's; it carries this address. */
    String url() {
        return "https://127.0.0.1:" + server.getLocalPort() + "/services/";
    }

    private void serve() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.startHandshake();
            } catch (IOException e) {
                // a client that does not trust us, or the end
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
