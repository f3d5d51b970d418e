package io.creditledger.jdbc.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Sockets to a server that is farther away than it is: what is sent arrives a round trip later. For pgjdbc:
 * {@code socketFactory} names this class, and {@code socketFactoryArg} says how many microseconds. Thread-safe.
 */
public final class DelayedSockets extends SocketFactory {
    private final Duration roundTrip;

    /** With a round trip of so many microseconds. */
    public DelayedSockets(String microseconds) {
        this.roundTrip = Duration.ofNanos(Long.parseLong(microseconds) * 1_000);
    }

    @Override
    public Socket createSocket() {
        return new DelayedSocket(roundTrip);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host, port, InetAddress.getByAddress(new byte[4]), 0);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }
}
