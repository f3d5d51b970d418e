package io.creditledger.jdbc.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** A socket whose output arrives late. */
final class DelayedSocket extends Socket {
    private final Duration delay;

    DelayedSocket(Duration delay) {
        this.delay = delay;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        OutputStream direct = super.getOutputStream();
        return delay.isZero() ? direct : new DelayedOutput(direct, () -> Pause.of(delay));
    }
}
