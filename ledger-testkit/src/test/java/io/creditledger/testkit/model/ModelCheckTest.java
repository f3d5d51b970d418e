package io.creditledger.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the check finds ledgers that are a little wrong, and says so in few words. */
final class ModelCheckTest {
    private static final long SEED = 7;
    private static final int COMMANDS = 3_000;

    @Test
    void a_right_ledger_passes() {
        ModelReport report = check(ModelCheckTest::naive).run(SEED, COMMANDS);
        assertThat(report.commands()).isGreaterThanOrEqualTo(COMMANDS);
        assertThat(report.toString()).contains("SPEND={").contains("KeyConflictException=");
    }

    @Test
    void the_same_seed_gives_the_same_commands() {
        ModelReport once = check(ModelCheckTest::naive).run(SEED, COMMANDS);
        ModelReport again = check(ModelCheckTest::naive).run(SEED, COMMANDS);
        assertThat(again.toString()).isEqualTo(once.toString());
    }

    @Test
    void a_receipt_that_drops_a_credit_is_found() {
        List<String> script = scriptAgainst(WrongLedger.making(
                receipt -> receipt.entry().type() == EntryType.REFUND ? oneCreditLess(receipt) : receipt));
        assertThat(script).hasSizeLessThanOrEqualTo(4);
        assertThat(script.get(script.size() - 1)).contains("REFUND");
    }

    @Test
    void a_replay_that_claims_to_be_applied_is_found() {
        List<String> script = scriptAgainst(WrongLedger.making(
                receipt -> new Receipt(receipt.entry(), receipt.caused(), Outcome.APPLIED, receipt.hold())));
        assertThat(script).hasSize(2);
        assertThat(script.get(1)).isEqualTo(script.get(0));
    }

    @Test
    void an_expiry_that_comes_late_is_found() {
        LedgerFactory late = (clock, actor, rules) -> new LateLedger(new NaiveLedger(clock, actor), clock);
        List<String> script = scriptAgainst(late);
        assertThat(script).hasSizeLessThanOrEqualTo(4).anyMatch(step -> step.startsWith("at "));
    }

    @Test
    void a_list_that_is_applied_in_part_is_found() {
        LedgerFactory partial = (clock, actor, rules) -> new PartialLedger(new NaiveLedger(clock, actor));
        List<String> script = scriptAgainst(partial);
        assertThat(script).hasSizeLessThanOrEqualTo(2);
        assertThat(script.get(script.size() - 1)).startsWith("all or none: ");
    }

    @Test
    void a_ledger_that_breaks_is_found() {
        LedgerFactory broken = WrongLedger.making(receipt -> {
            throw new IllegalStateException("out of order");
        });
        assertThatThrownBy(() -> check(broken).run(SEED, COMMANDS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("out of order")
                .hasMessageContaining("seed " + SEED);
    }

    /** All ledgers here are models themselves, in which nothing is kept that could be inspected. */
    private static ModelCheck check(LedgerFactory factory) {
        return ModelCheck.of(factory).withoutInspection();
    }

    private static Ledger naive(Clock clock, Actor actor, HouseRules rules) {
        return new NaiveLedger(clock, actor);
    }

    private static Receipt oneCreditLess(Receipt right) {
        Entry entry = right.entry();
        Totals after = entry.after();
        Totals less = new Totals(after.available() - 1, after.held(), after.pending(), after.debt());
        Entry wrong = new Entry(
                entry.account(),
                entry.sequence(),
                entry.key(),
                entry.type(),
                entry.amount(),
                entry.at(),
                entry.recordedAt(),
                entry.actor(),
                entry.note(),
                entry.refersTo(),
                entry.content(),
                entry.before(),
                less,
                entry.draws(),
                entry.extensions(),
                entry.hash());
        return new Receipt(wrong, right.caused(), right.outcome(), right.hold());
    }

    /** The steps that the check gives as proof. */
    private static List<String> scriptAgainst(LedgerFactory wrong) {
        AssertionError found =
                catchThrowableOfType(AssertionError.class, () -> check(wrong).run(SEED, COMMANDS));
        assertThat(found).as("nothing was found").isNotNull();
        return String.valueOf(found.getMessage())
                .lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("difference"))
                .map(String::strip)
                .toList();
    }
}
