package org.apimmigrate.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A pooler in front of a local PostgreSQL that gives a client a session of the server for one transaction and takes it back then, as pgbouncer
 * does in transaction mode. Each client logs in to a session of its own first; that session then belongs to all.
 */
final class TransactionPooler implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    /** Authentication requests that the client answers: clear text, MD5, SASL, SASL continued. */
    private static final Set<Integer> ANSWERED = Set.of(3, 5, 10, 11);

    private final ServerSocket entrance;
    private final int serverPort;
    private final BlockingDeque<Server> free = new LinkedBlockingDeque<>();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

    TransactionPooler(int serverPort) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : List.copyOf(sockets)) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                sockets.add(client);
                start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            logIn(in, out);
            Server server = null;
            while (true) {
                Message message = Message.read(in);
                if (message.type == 'X') {
                    return;
                }
                if (server == null) {
                    server = free.takeFirst();
                }
                message.write(server.out);
                if ((message.type == 'Q' || message.type == 'S') && relay(server, out) == 'I') {
                    free.addFirst(server);
                    server = null;
                }
            }
        } catch (IOException e) {
            // the client is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void logIn(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] startup = startup(in, out);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        sockets.add(socket);
        Server server = new Server(
                new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
        server.out.writeInt(startup.length + 4);
        server.out.write(startup);
        server.out.flush();
        while (true) {
            Message message = Message.read(server.in);
            message.write(out);
            if (message.type == 'Z') {
                free.addFirst(server);
                return;
            }
            if (message.type == 'R' && ANSWERED.contains(message.number())) {
                Message.read(in).write(server.out);
            }
        }
    }

    private static byte[] startup(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            byte[] body = in.readNBytes(in.readInt() - 4);
            int code = new Message('?', body).number();
            if (code != SSL_REQUEST && code != GSS_REQUEST) {
                return body;
            }
            out.writeByte('N');
            out.flush();
        }
    }

    /** Hands on what the server says until it is ready, and returns the state of its transaction. */
    private static int relay(Server server, DataOutputStream out) throws IOException {
        while (true) {
            Message message = Message.read(server.in);
            message.write(out);
            if (message.type == 'Z') {
                return message.body[0];
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "pooler of a test");
        thread.setDaemon(true);
        thread.start();
    }

    private record Server(DataInputStream in, DataOutputStream out) {}

    private record Message(int type, byte[] body) {

        static Message read(DataInputStream in) throws IOException {
            int type = in.readUnsignedByte();
            return new Message(type, in.readNBytes(in.readInt() - 4));
        }

        void write(DataOutputStream out) throws IOException {
            out.writeByte(type);
            out.writeInt(body.length + 4);
            out.write(body);
            out.flush();
        }

        int number() {
            return java.nio.ByteBuffer.wrap(body).getInt();
        }
    }
}
