package io.creditledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys are chosen by id, say nothing of their secrets, and refuse what is weak. */
class ChainKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final byte[] SECRET = "correct horse battery staple 1234".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OLDER = "an older secret of the same length".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_first_key_is_the_one_that_makes_links() {
        ChainKeys keys =
                ChainKeys.of("2026-01", SECRET).before("2025-01", OLDER).before("2024-01", new byte[32]);
        assertThat(keys.newest()).contains("2026-01");
        assertThat(keys.ids()).containsExactly("2026-01", "2025-01", "2024-01");
        assertThat(ChainKeys.none().newest()).isEmpty();
    }

    @Test
    void a_code_is_that_of_its_own_secret() {
        ChainKeys keys = ChainKeys.of("2026-01", SECRET).before("2025-01", OLDER);
        assertThat(code(keys, "2026-01")).isEqualTo(code(ChainKeys.of("other-id", SECRET), "other-id"));
        assertThat(code(keys, "2025-01")).isNotEqualTo(code(keys, "2026-01"));
        assertThat(keys.mac("2024-01")).isEmpty();
    }

    @Test
    void a_code_that_was_fed_leaves_no_trace() {
        ChainKeys keys = ChainKeys.of("2026-01", SECRET);
        byte[] first = code(keys, "2026-01");
        keys.mac("2026-01").orElseThrow().update((byte) 1);
        assertThat(code(keys, "2026-01")).isEqualTo(first);
    }

    @Test
    void the_secret_is_copied() {
        byte[] secret = SECRET.clone();
        ChainKeys keys = ChainKeys.of("2026-01", secret);
        Arrays.fill(secret, (byte) 0);
        assertThat(code(keys, "2026-01")).isEqualTo(code(ChainKeys.of("2026-01", SECRET), "2026-01"));
    }

    @Test
    void no_secret_is_shown() {
        ChainKeys keys = ChainKeys.of("2026-01", SECRET).before("2025-01", OLDER);
        assertThat(keys).hasToString("ChainKeys[2026-01, 2025-01]");
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> ChainKeys.of("2026-01", new byte[31]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("secret has fewer than 32 bytes");
    }

    @Test
    void an_id_is_short_and_plain_and_has_one_secret() {
        for (String id : List.of("", "a b", "a:b", "ä", "x".repeat(21))) {
            assertThatThrownBy(() -> ChainKeys.of(id, SECRET))
                    .as(id)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("id ");
        }
        assertThat(ChainKeys.of("aZ09.-_", SECRET).newest()).contains("aZ09.-_");
        assertThatThrownBy(() -> ChainKeys.of("2026-01", SECRET).before("2026-01", OLDER))
                .hasMessage("id is used for two secrets");
    }

    @Test
    void older_keys_stand_behind_a_newest_one() {
        assertThatThrownBy(() -> ChainKeys.none().before("2025-01", OLDER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("keys ");
    }

    @Test
    void plain_links_are_allowed_before_there_were_keys_and_not_without_a_word() {
        assertThat(ChainKeys.none().allowPlain(NOW)).isTrue();
        assertThat(ChainKeys.of("2026-01", SECRET).allowPlain(NOW)).isFalse();
        ChainKeys introduced = ChainKeys.of("2026-01", SECRET).since(NOW).before("2025-01", OLDER);
        assertThat(introduced.allowPlain(NOW.minusNanos(1_000))).isTrue();
        assertThat(introduced.allowPlain(NOW)).isFalse();
    }

    private static byte[] code(ChainKeys keys, String id) {
        return keys.mac(id).orElseThrow().doFinal(new byte[] {1, 2, 3});
    }
}
