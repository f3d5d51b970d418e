package io.creditledger.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the small values promise beyond their bounds, which are rules of the contract. */
class ValuesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void an_account_is_in_credits_unless_it_says_otherwise() {
        assertThat(Account.of("u").currency()).isEqualTo("credits");
        assertThat(Account.of("u").in("gpu-seconds")).isEqualTo(new Account("u", "gpu-seconds"));
        assertThat(Account.of("u")).hasToString("u [credits]");
    }

    @Test
    void people_are_everyone_but_programs() {
        assertThat(Role.values())
                .filteredOn(Role::isPerson)
                .containsExactly(Role.SUPPORT, Role.FINANCE, Role.AUDITOR, Role.ADMIN);
        assertThat(List.of(
                        Actor.service("a"),
                        Actor.support("a"),
                        Actor.finance("a"),
                        Actor.auditor("a"),
                        Actor.admin("a")))
                .extracting(Actor::role)
                .containsExactly(Role.SERVICE, Role.SUPPORT, Role.FINANCE, Role.AUDITOR, Role.ADMIN);
        assertThat(Actor.support("jane")).hasToString("SUPPORT jane");
    }

    @Test
    void the_end_of_a_day_is_the_start_of_the_next_where_people_are() {
        Expiry berlin = Expiry.endOf(LocalDate.of(2026, 3, 28), ZoneId.of("Europe/Berlin"));
        assertThat(berlin.instant()).contains(Instant.parse("2026-03-28T23:00:00Z"));
        assertThatThrownBy(() -> Expiry.endOf(LocalDate.MAX, ZoneId.of("UTC")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_expiry_is_over_at_its_instant_and_not_before() {
        Expiry noon = Expiry.at(NOON);
        assertThat(noon.isOver(NOON.minusNanos(1_000))).isFalse();
        assertThat(noon.isOver(NOON)).isTrue();
        assertThat(Expiry.NEVER.isOver(NOON)).isFalse();
        assertThat(Expiry.after(Duration.ofDays(1)).isOver(NOON)).isFalse();
    }

    @Test
    void a_relative_expiry_becomes_an_instant() {
        Expiry day = Expiry.after(Duration.ofDays(1));
        assertThat(day.isRelative()).isTrue();
        assertThat(day.from(NOON)).isEqualTo(Expiry.at(NOON.plus(Duration.ofDays(1))));
        assertThat(Expiry.NEVER.from(NOON)).isEqualTo(Expiry.NEVER);
        assertThat(List.of(day, Expiry.NEVER, Expiry.at(NOON)))
                .extracting(Expiry::toString)
                .containsExactly("PT24H", "never", "2026-03-01T12:00:00Z");
        assertThatThrownBy(() -> new Expiry(Optional.of(NOON), Optional.of(Duration.ofDays(1))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void unit_costs_are_equal_where_the_numbers_are() {
        assertThat(UnitCost.of("0.10", "EUR"))
                .isEqualTo(UnitCost.of("0.1", "EUR"))
                .hasToString("0.1 EUR");
        assertThat(UnitCost.of("1E+3", "EUR")).hasToString("1000 EUR");
        assertThatThrownBy(() -> UnitCost.of("-1", "EUR")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> UnitCost.of("cheap", "EUR")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> UnitCost.of("1E-19", "EUR")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> UnitCost.of("1E+18", "EUR")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> UnitCost.of("1E+2147483647", "EUR")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_scope_serves_its_features() {
        Scope images = Scope.of("images", "video");
        assertThat(images.serves(Optional.of("video"))).isTrue();
        assertThat(images.serves(Optional.of("audio"))).isFalse();
        assertThat(images.serves(Optional.empty())).isFalse();
        assertThat(Scope.ANY.serves(Optional.of("audio"))).isTrue();
        assertThat(Scope.ANY.serves(Optional.empty())).isTrue();
        assertThat(Scope.of(List.of("video", "images"))).isEqualTo(images).hasToString("images,video");
        assertThatThrownBy(() -> Scope.of(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Scope.of("a,b")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_hash_is_its_bytes() {
        byte[] bytes = new byte[32];
        bytes[31] = 7;
        Hash hash = Hash.of(bytes);
        bytes[31] = 8;
        assertThat(hash.toString()).endsWith("07").hasSize(64);
        assertThat(Hash.parse(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(hash.isZero()).isFalse();
        assertThat(Hash.of(new byte[32]).isZero()).isTrue();
    }

    @Test
    void what_is_no_hash_is_refused_by_name() {
        assertThatThrownBy(() -> Hash.of(new byte[31]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("hash has 31 bytes, not 32");
        for (String text : new String[] {"", "a", "-1", "ab", "zz".repeat(32), "a b:" + "ab".repeat(32)}) {
            assertThatThrownBy(() -> Hash.parse(text)).isInstanceOf(InvalidInputException.class);
        }
    }
}
