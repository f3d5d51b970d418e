package io.creditledger.jdbc.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.LedgerException;
import io.creditledger.jdbc.internal.sql.HashBytes;
import io.creditledger.value.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody has damaged in the tables is nobody's bad input: it says what is damaged, and what to do. */
final class DamagedRowsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void a_hash_that_was_cut_is_damaged(int length) {
        needDamaged(new byte[length]);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "key\n", "\0", "schlüssel"})
    void a_hash_with_an_impossible_key_is_damaged(String id) {
        byte[] text = id.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(new byte[32], 32 + text.length);
        System.arraycopy(text, 0, bytes, 32, text.length);
        needDamaged(bytes);
    }

    @Test
    void a_hash_that_is_whole_is_itself() {
        byte[] bytes = new byte[32];
        bytes[31] = 7;
        assertThat(HashBytes.hash(bytes)).isEqualTo(Hash.of(bytes));
        byte[] keyed = Arrays.copyOf(bytes, 34);
        keyed[32] = 'k';
        keyed[33] = '1';
        assertThat(HashBytes.hash(keyed)).isEqualTo(Hash.of(bytes, Optional.of("k1")));
    }

    private static void needDamaged(byte[] bytes) {
        assertThatThrownBy(() -> HashBytes.hash(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(LedgerException.class)
                .hasMessageContaining("verify the account");
    }
}
