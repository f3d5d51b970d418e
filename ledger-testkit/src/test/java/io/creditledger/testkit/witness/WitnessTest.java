package io.creditledger.testkit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.StoreException;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.LostAnswerLedger;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where callers were told the truth, nothing is found; each lie is. */
final class WitnessTest {
    private static final Account AMY = Account.of("amy");
    private static final Account BOB = Account.of("bob");
    private static final Command GRANT = Grant.purchase(AMY, 100, Key.of("invoice-7"));
    private static final Command SPEND = Spend.of(AMY, 30, Key.of("job-9")).feature("images");

    private final InMemoryLedger ledger = books();
    private final Path journal;
    private final Witness witness;

    WitnessTest(@TempDir Path folder) {
        journal = folder.resolve("journal");
        witness = Witness.writing(journal);
    }

    @AfterEach
    void close() {
        witness.close();
    }

    @Test
    void the_truth_passes() {
        Ledger watched = witness.watching(ledger).as(Actor.service("shop"));
        watched.post(GRANT);
        watched.postAll(List.of(SPEND, Hold.of(AMY, 20, Key.of("hold"))));
        watched.postEach(List.of(
                Release.of(Key.of("hold"), Key.of("release")),
                Refund.of(Key.of("job-9"), Key.of("refund")).amount(5),
                Spend.of(AMY, 5_000, Key.of("much"))));
        assertThat(watched.post(SPEND).isReplay()).isTrue();
        assertThatThrownBy(() -> watched.post(Spend.of(BOB, 5, Key.of("more"))))
                .isInstanceOf(InsufficientCreditsException.class);
        Testimony testimony = Testimony.of(journal);
        assertThat(testimony).hasToString("7 commands: 5 acknowledged, 0 unknown, the others refused");
        assertThat(testimony.refused()).isEqualTo(2);
        assertThat(testimony.accounts()).containsExactly(AMY, BOB);
        assertThat(testimony.violationsOfAll(ledger)).isEmpty();
        testimony.check(ledger);
    }

    /** The example of the page. */
    @Test
    void what_nobody_knows_is_sent_again_and_has_one_effect() {
        LostAnswerLedger losing = LostAnswerLedger.losing(ledger, 3);
        Ledger watched = witness.watching(losing);
        watched.post(Grant.purchase(BOB, 1_000, Key.of("credits")));
        Map<Key, Command> sent = new HashMap<>();
        Together.times(4, caller -> {
                    for (int i = 0; i < 25; i++) {
                        Command command = Spend.of(BOB, 1, Key.of("spend-" + caller + "-" + i));
                        synchronized (sent) {
                            sent.put(command.key(), command);
                        }
                        assertThat(catchThrowable(() -> watched.post(command)))
                                .satisfiesAnyOf(
                                        thrown -> assertThat(thrown).isNull(),
                                        thrown -> assertThat(thrown).isInstanceOf(OutcomeUnknownException.class));
                    }
                    return caller;
                })
                .allOrFail();

        Testimony testimony = Testimony.of(journal);
        assertThat(testimony.unsettled()).hasSize(losing.lost());
        testimony.check(ledger);
        assertThat(testimony.retry(witness.watching(ledger), sent::get)).isEmpty();

        Testimony settled = Testimony.of(journal);
        assertThat(settled.unsettled()).isEmpty();
        assertThat(settled.acknowledged()).isEqualTo(101);
        settled.check(ledger);
        assertThat(settled.violationsOfAll(ledger)).isEmpty();
    }

    @Test
    void a_lost_entry_is_found() {
        witness.watching(books()).post(GRANT);
        assertFound(ledger, "invoice-7 was acknowledged as entry 1 of amy [credits], and is lost");
        assertThatThrownBy(() -> Testimony.of(journal).check(ledger))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is lost");
    }

    @Test
    void another_entry_than_the_acknowledged_one_is_found() {
        Ledger other = books();
        witness.watching(other).post(GRANT);
        ledger.post(((Grant) GRANT).reason("another one"));
        assertFound(ledger, "invoice-7 was acknowledged as entry 1 of amy [credits] with the hash ");
    }

    @Test
    void an_invented_entry_is_found() {
        witness.watching(ledger).post(GRANT);
        ledger.post(SPEND);
        assertFound(ledger, "nobody asked for Entry");
    }

    @Test
    void an_entry_in_an_account_that_nobody_named_is_found() {
        witness.watching(ledger).post(GRANT);
        ledger.post(Grant.purchase(BOB, 5, Key.of("invented")));
        Testimony testimony = Testimony.of(journal);
        assertThat(testimony.violations(ledger)).isEmpty();
        assertThat(testimony.violationsOfAll(ledger))
                .containsExactly("there are 2 entries in all, and 1 in the accounts that callers named");
    }

    @Test
    void an_entry_of_a_refused_command_is_found() {
        ledger.post(GRANT);
        witness.intends(GRANT).failed(new StoreException("nothing was written"));
        assertFound(ledger, "invoice-7 is there, though callers were told that it was not written: ");
    }

    @Test
    void an_entry_of_another_content_than_was_asked_for_is_found() {
        witness.intends(Grant.purchase(AMY, 99, Key.of("invoice-7"))).unknown(new IOException("cut off"));
        ledger.post(GRANT);
        assertFound(ledger, "invoice-7 is there, though nobody asked for it like that: ");
    }

    @Test
    void a_command_that_was_applied_twice_is_found() {
        Intent first = witness.intends(GRANT);
        Intent second = witness.intends(GRANT);
        Receipt receipt = ledger.post(GRANT);
        first.acknowledged(receipt);
        second.acknowledged(receipt);
        assertFound(ledger, "invoice-7 was acknowledged as applied 2 times");
    }

    @Test
    void a_key_that_is_there_twice_is_found() {
        Ledger second = books();
        second.post(Grant.purchase(BOB, 100, Key.of("invoice-7")));
        Ledger doubled = new TwoBooks(ledger, second, BOB);
        witness.intends(Grant.purchase(BOB, 1, Key.of("unsent")));
        witness.watching(ledger).post(GRANT);
        assertFound(doubled, "invoice-7 is there twice, as Entry");
    }

    @Test
    void a_retry_that_has_a_second_effect_is_found() {
        witness.intends(GRANT);
        ledger.post(GRANT);
        Ledger forgetful = witness.watching(new TwoBooks(ledger, books(), AMY));
        assertThat(Testimony.of(journal).retry(forgetful, key -> GRANT))
                .hasSize(1)
                .allSatisfy(wrong -> assertThat(wrong).contains("and was sent again: APPLIED"));
    }

    @Test
    void a_half_done_list_is_found() {
        witness.intends(List.of(GRANT, SPEND));
        ledger.post(GRANT);
        assertFound(ledger, "of one call, only a part is there: invoice-7 is, job-9 is not");
    }

    @Test
    void a_line_that_was_cut_off_tells_nothing() throws IOException {
        Ledger watched = witness.watching(ledger);
        watched.post(GRANT);
        Files.writeString(journal, "INTENT\tcall-1\tjob", StandardOpenOption.APPEND);
        assertThat(Testimony.of(journal)).hasToString("1 commands: 1 acknowledged, 0 unknown, the others refused");
    }

    @Test
    void a_witness_of_each_process_tells_its_part(@TempDir Path folder) {
        Path other = folder.resolve("other");
        witness.watching(ledger).post(GRANT);
        try (Witness second = Witness.writing(other)) {
            second.watching(ledger).post(SPEND);
        }
        assertFound(ledger, "nobody asked for Entry");
        assertThat(Testimony.of(journal, other).violationsOfAll(ledger)).isEmpty();
    }

    private void assertFound(Ledger judged, String beginning) {
        assertThat(Testimony.of(journal).violations(judged))
                .anySatisfy(wrong -> assertThat(wrong).contains(beginning));
    }

    private static InMemoryLedger books() {
        return InMemoryLedger.create(Clock.systemUTC(), Actor.service("shop"));
    }
}
