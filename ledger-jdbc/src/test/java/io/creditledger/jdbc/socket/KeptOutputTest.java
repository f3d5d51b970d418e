package io.creditledger.jdbc.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is sent arrives once, and by as much as was said. */
final class KeptOutputTest {
    @Test
    void a_flush_is_noticed_once_and_only_where_there_is_something_to_send() throws IOException {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        AtomicInteger noticed = new AtomicInteger();
        try (KeptOutput output = new KeptOutput(arrived, () -> {
            assertThat(arrived.toString(UTF_8)).doesNotContain("two");
            noticed.incrementAndGet();
        })) {
            output.write("one ".getBytes(UTF_8));
            output.write("two".getBytes(UTF_8), 0, 3);
            output.write('!');
            assertThat(arrived.size()).isZero();
            output.flush();
            output.flush();
            assertThat(arrived.toString(UTF_8)).isEqualTo("one two!");
            assertThat(noticed).hasValue(1);
        }
    }
}
