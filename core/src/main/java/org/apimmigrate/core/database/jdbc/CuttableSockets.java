package org.apimmigrate.core.database.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of a driver that cannot close one while it waits for it: MariaDB's waits for its own reader. Whoever has the socket can.
 * The driver makes an instance by the name of this class, so that only the thread can carry the list from the one who connects to here.
 */
public final class CuttableSockets extends SocketFactory {

    private static final ThreadLocal<List<Socket>> OPENING = new ThreadLocal<>();

    /** For drivers. */
    public CuttableSockets() {}

    /** A way to connect. */
    @FunctionalInterface
    public interface Connecting {
        Connection connect() throws SQLException;
    }

    /** Connects, and puts the sockets that the driver opens for it on this thread into the list. */
    public static Connection listening(List<Socket> sockets, Connecting connecting) throws SQLException {
        OPENING.set(sockets);
        try {
            return connecting.connect();
        } finally {
            OPENING.remove();
        }
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        List<Socket> sockets = OPENING.get();
        if (sockets != null) {
            sockets.add(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from) throws IOException {
        Socket socket = createSocket();
        List<Socket> opened = new ArrayList<>(List.of(socket));
        try {
            if (from != null) {
                socket.bind(from);
            }
            socket.connect(to);
            opened.clear();
            return socket;
        } finally {
            for (Socket failed : opened) {
                failed.close();
            }
        }
    }
}
