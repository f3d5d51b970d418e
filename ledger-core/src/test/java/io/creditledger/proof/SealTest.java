package io.creditledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A seal is one line, and the line is the seal. */
class SealTest {
    private static final Seal SEAL = new Seal(
            7,
            Instant.parse("2026-03-01T09:00:00.000001Z"),
            1_200,
            58_211,
            Hash.parse("ab".repeat(32)),
            Hash.ZERO,
            Hash.parse("2026-01:" + "cd".repeat(32)));

    @Test
    void the_line_is_frozen() {
        assertThat(SEAL.text())
                .isEqualTo(
                        "credit-ledger/seal/1 number=7 at=2026-03-01T09:00:00.000001Z accounts=1200 entries=58211 root="
                                + "ab".repeat(32) + " previous=" + "00".repeat(32) + " hash=2026-01:"
                                + "cd".repeat(32));
    }

    @Test
    void the_line_is_read_back() {
        assertThat(Seal.parse(SEAL.text())).isEqualTo(SEAL);
        assertThat(Seal.parse("  " + SEAL.text() + "\r\n")).isEqualTo(SEAL);
    }

    @Test
    void what_is_not_a_seal_is_refused() {
        String line = SEAL.text();
        for (String other : List.of(
                "",
                line + " more=1",
                line.replace("seal/1", "seal/2"),
                line.replace("number=7", "number=-7"),
                line.replace("number=7", "number=0"),
                line.replace("2026-03-01T", "2026-13-01T"),
                line.replace("root=ab", "root=AB"),
                line.replace("previous=00", "previous=zz"),
                line.replace("hash=2026-01:cd", "hash=2026 01:cd"),
                line.replace("hash=2026-01:cd", "hash=2026/01:cd"))) {
            assertThatThrownBy(() -> Seal.parse(other)).as(other).isInstanceOf(InvalidInputException.class);
        }
    }
}
