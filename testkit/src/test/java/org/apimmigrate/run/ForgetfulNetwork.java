package org.apimmigrate.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a local server that can stop carrying anything, without closing a connection: what a firewall does that drops packets. */
final class ForgetfulNetwork implements AutoCloseable {

    private final ServerSocket entrance;
    private final int server;
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean forgotten;
    private final AtomicInteger age = new AtomicInteger();

    ForgetfulNetwork(int serverPort) throws IOException {
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server = serverPort;
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void forget() {
        forgetOpenConnections();
        forgotten = true;
    }

    /** Those that are open carry nothing any more; new ones do. */
    void forgetOpenConnections() {
        age.incrementAndGet();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                sockets.add(client);
                if (!forgotten) {
                    Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
                    sockets.add(target);
                    int born = age.get();
                    start(() -> carry(client, target, born));
                    start(() -> carry(target, client, born));
                }
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void carry(Socket from, Socket to, int born) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                if (born == age.get()) {
                    out.write(buffer, 0, read);
                }
                read = in.read(buffer);
            }
        } catch (IOException e) {
            // one side is gone
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "network of a test");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : List.copyOf(sockets)) {
            socket.close();
        }
    }
}
