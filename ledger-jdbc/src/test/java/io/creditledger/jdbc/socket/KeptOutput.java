package io.creditledger.jdbc.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what is written until it is flushed, and then does something once before it lets all of it go. */
public final class KeptOutput extends OutputStream {
    private final OutputStream out;
    private final Runnable before;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** In front of this stream. */
    public KeptOutput(OutputStream out, Runnable before) {
        this.out = out;
        this.before = before;
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
            before.run();
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
