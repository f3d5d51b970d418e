package io.creditledger.jdbc.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what is written until it is flushed, and then waits once before it lets all of it go. */
final class DelayedOutput extends OutputStream {
    private final OutputStream out;
    private final Runnable delay;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    DelayedOutput(OutputStream out, Runnable delay) {
        this.out = out;
        this.delay = delay;
    }

    @Override
    public void write(int oneByte) {
        kept.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        kept.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        if (kept.size() > 0) {
            delay.run();
            kept.writeTo(out);
            kept.reset();
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
