package io.creditledger.jdbc.socket;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** A socket with something to do before each message goes out. */
final class WatchedSocket extends Socket {
    private final Runnable before;

    WatchedSocket(Runnable before) {
        this.before = before;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new KeptOutput(super.getOutputStream(), before);
    }
}
