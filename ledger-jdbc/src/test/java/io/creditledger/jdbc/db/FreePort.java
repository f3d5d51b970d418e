package io.creditledger.jdbc.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports of the loopback interface that nobody listens on. Below those that the system hands out: servers come back to theirs, and
 * meanwhile others call there. Thread-safe.
 */
final class FreePort {
    private static final int LOWEST = 10_000;
    private static final int SPAN = 20_000;

    /** Goes on and on: who has been given a port may not listen there yet. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(SPAN));

    private FreePort() {}

    static int find() {
        return inARow(1);
    }

    /** The first of so many. */
    static int inARow(int count) {
        while (true) {
            int first = LOWEST + Math.floorMod(NEXT.getAndAdd(count), SPAN);
            if (IntStream.range(first, first + count).allMatch(FreePort::isFree)) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
