package org.apimmigrate.core.check.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apimmigrate.core.secret.TestKeyStore;
import org.jspecify.annotations.Nullable;

/** Something that answers over TLS, as an identity server does; or only shakes hands. */
final class TlsEcho implements AutoCloseable {

    private final SSLServerSocket server;
    private final @Nullable String answer;
    private final boolean hangs;

    private TlsEcho(SSLServerSocket server, @Nullable String answer, boolean hangs) {
        this.server = server;
        this.answer = answer;
        this.hangs = hangs;
    }

    /** One that begins to answer and then says nothing more. */
    static TlsEcho unfinished(TestKeyStore keys, String beginning) throws IOException, GeneralSecurityException {
        return start(keys, beginning, true);
    }

    /** @param version what the service of that name returns */
    static TlsEcho ofVersion(TestKeyStore keys, String version) throws IOException, GeneralSecurityException {
        String body = "<ns:getVersionResponse xmlns:ns=\"http://version.services.core.carbon.wso2.org\"><return>"
                + version + "</return></ns:getVersionResponse>";
        return start(keys, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** @param answer to the first line of a request for the version; null to close after the handshake */
    static TlsEcho start(TestKeyStore keys, @Nullable String answer) throws IOException, GeneralSecurityException {
        return start(keys, answer, false);
    }

    private static TlsEcho start(TestKeyStore keys, @Nullable String answer, boolean hangs)
            throws IOException, GeneralSecurityException {
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
        TlsEcho echo = new TlsEcho(server, answer, hangs);
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
                if (answer != null) {
                    BufferedReader request = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                    boolean asked = "GET /services/Version HTTP/1.1".equals(request.readLine());
                    socket.getOutputStream()
                            .write((asked ? answer : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    if (hangs) {
                        // until the other side has had enough
                        while (request.read() >= 0) {}
                    }
                }
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
