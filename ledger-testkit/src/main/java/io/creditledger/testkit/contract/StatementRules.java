package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules st: statements; balances and movements. */
abstract class StatementRules extends ExplainRules {
    /** The statement of the rule's account, from so long after the beginning of the rule until so long after it. */
    final Statement statement(Duration from, Duration until) {
        return ledger().statement(account(), Period.of(after(from), after(until)));
    }

    static List<Entry> movements(Statement statement) {
        List<Entry> entries = new ArrayList<>();
        statement.movements().forEach(entries::add);
        return entries;
    }

    static List<Key> keys(Statement statement) {
        return movements(statement).stream().map(Entry::key).toList();
    }

    /** 100 credits at once, 30 spent after an hour, 20 after two. */
    private void threeHours() {
        applied(credits("grant", 100));
        clock.advance(ONE_HOUR);
        applied(job("first", 30));
        clock.advance(ONE_HOUR);
        applied(job("second", 20));
        clock.advance(ONE_HOUR);
    }

    /** Look at which entries count as being before the period. */
    @Test
    public final void st1_the_opening_balance_is_that_before_the_first_instant() {
        threeHours();
        assertEquals(Totals.ZERO, statement(Duration.ZERO, ONE_DAY).opening(), "before everything");
        assertEquals(100, statement(RuleFixture.TICK, ONE_DAY).opening().available(), "after the grant");
        assertEquals(100, statement(ONE_HOUR, ONE_DAY).opening().available(), "at the first spend");
        assertEquals(
                70,
                statement(ONE_HOUR.plus(RuleFixture.TICK), ONE_DAY).opening().available(),
                "after the first spend");
    }

    /** Look at whether both ends of the period are judged as it says. */
    @Test
    public final void st2_a_movement_at_the_first_instant_is_in_it_and_one_at_the_end_is_not() {
        threeHours();
        assertEquals(List.of(key("first")), keys(statement(ONE_HOUR, ONE_HOUR.multipliedBy(2))));
        assertEquals(
                List.of(key("first"), key("second")),
                keys(statement(ONE_HOUR, ONE_HOUR.multipliedBy(2).plus(RuleFixture.TICK))));
        assertEquals(70, statement(ONE_HOUR, ONE_HOUR.multipliedBy(2)).closing().available(), "the closing balance");
    }

    /** Look at whether balances and movements are of the same entries. */
    @Test
    public final void st3_movements_lead_from_the_opening_to_the_closing_balance() {
        threeHours();
        applied(aside("hold", 10));
        Statement statement = statement(ONE_HOUR, ONE_DAY);
        Totals reached = statement.opening();
        for (Entry entry : statement.movements()) {
            assertEquals(reached, entry.before(), () -> "before " + entry.key());
            reached = entry.after();
        }
        assertEquals(reached, statement.closing(), "the closing balance");
        assertEquals(new Totals(40, 10, 0, 0), statement.closing());
    }

    /** Look at whether a statement and a balance of the past come from the same entries. */
    @Test
    public final void st4_its_balances_are_those_of_these_instants() {
        threeHours();
        Instant middle = after(ONE_HOUR.plus(Duration.ofMinutes(5)));
        Statement statement = ledger().statement(account(), Period.of(middle, clock.instant()));
        assertEquals(ledger().balanceAt(account(), middle), statement.opening(), "the opening balance");
        assertEquals(ledger().balance(account()).totals(), statement.closing(), "the closing balance");
    }

    /** Look at whether the end of one period is the beginning of the next. */
    @Test
    public final void st5_statements_of_periods_one_after_the_other_join() {
        applied(credits("grant", 100).expiresAt(after(ONE_HOUR.multipliedBy(5))));
        List<Key> joined = new ArrayList<>();
        for (int hour = 0; hour < 8; hour++) {
            applied(Spend.of(account(), 10, key("spend" + hour)).upTo());
            clock.advance(ONE_HOUR);
        }
        Totals closing = Totals.ZERO;
        for (int hour = 0; hour < 8; hour++) {
            Statement statement = statement(Duration.ofHours(hour), Duration.ofHours(hour + 1));
            assertEquals(closing, statement.opening(), "the opening balance of hour " + hour);
            closing = statement.closing();
            joined.addAll(keys(statement));
        }
        assertEquals(log().stream().map(Entry::key).toList(), joined, "all movements, once each");
    }

    /** Look at whether what fell due counts before it is written down, in the movements and in both balances. */
    @Test
    public final void st6_what_fell_due_is_in_it_before_it_is_written_down() {
        applied(credits("grant", 100).expiresAt(after(ONE_DAY)));
        applied(credits("later", 50).startsAt(after(ONE_DAY.multipliedBy(2))));
        clock.advance(ONE_DAY.multipliedBy(3));
        Statement judged = statement(ONE_HOUR, ONE_DAY.multipliedBy(3));
        Statement between = statement(ONE_DAY.plus(RuleFixture.TICK), ONE_DAY.multipliedBy(2));
        assertEquals(2, movements(judged).size(), "an expiry and a start");
        assertEquals(50, judged.closing().available(), "the closing balance");
        assertEquals(new Totals(0, 0, 50, 0), between.opening(), "between these two, at the beginning");
        assertEquals(between.opening(), between.closing(), "between these two, at the end");
        ledger().sweep(account());
        assertEquals(
                Facts.facts(movements(judged)),
                Facts.facts(movements(statement(ONE_HOUR, ONE_DAY.multipliedBy(3)))),
                "the same when it is written down");
    }

    /** Look at what the statement knows of its last entry: it is fixed when it is read. */
    @Test
    public final void st7_it_stays_as_it_is_whatever_is_written_afterwards() {
        applied(credits("grant", 100).expiresAt(after(ONE_HOUR)));
        applied(job("before", 10));
        clock.advance(ONE_DAY);
        Statement statement = statement(Duration.ZERO, ONE_DAY.multipliedBy(2));
        List<Entry> first = movements(statement);
        assertEquals(3, first.size(), "a grant, a spend, an expiry");
        applied(credits("after", 7));
        assertEquals(first, movements(statement), "gone through once more");
        assertEquals(0, statement.closing().available(), "the closing balance");
        assertEquals(clock.instant(), statement.asOf(), "the moment of reading");
    }

    /** Look at periods that end after the moment of reading. */
    @Test
    public final void st8_a_period_that_is_not_over_is_told_of_as_far_as_it_came() {
        threeHours();
        Statement now = statement(ONE_HOUR, ONE_DAY.multipliedBy(300));
        assertEquals(List.of(key("first"), key("second")), keys(now));
        assertEquals(clock.instant(), now.end(), "where it ends");
        Statement later = statement(ONE_DAY, ONE_DAY.multipliedBy(300));
        assertEquals(List.of(), keys(later), "nothing happened yet");
        assertEquals(50, later.opening().available(), "the opening balance");
        assertEquals(later.opening(), later.closing(), "the closing balance");
    }

    /** Look at accounts that the store has never seen. */
    @Test
    public final void st9_an_account_without_entries_has_an_empty_statement() {
        Statement statement = statement(Duration.ZERO, ONE_DAY);
        assertEquals(account(), statement.account());
        assertEquals(Totals.ZERO, statement.opening());
        assertEquals(List.of(), movements(statement));
        assertEquals(Totals.ZERO, statement.closing());
        assertEquals(List.of(), statement.lots());
    }

    /** Look at how pages of history are put together, and at whether they can be read again. */
    @Test
    public final void st10_there_may_be_more_movements_than_one_page_holds() {
        applied(credits("grant", 10_000));
        clock.advance(ONE_HOUR);
        List<Command> spends = IntStream.range(0, 1_010)
                .mapToObj(i -> (Command) job("spend" + i, 1))
                .toList();
        ledger().postEach(spends);
        Statement statement = statement(ONE_HOUR, ONE_DAY);
        List<Key> expected = spends.stream().map(Command::key).toList();
        assertEquals(expected, keys(statement), "each once, in order");
        assertEquals(expected, keys(statement), "and again");
        assertEquals(10_000, statement.opening().available());
        assertEquals(8_990, statement.closing().available());
    }

    /** Look at whether two accounts, or two currencies of one owner, are kept apart. */
    @Test
    public final void st11_it_is_of_one_account_alone() {
        applied(credits("grant", 100));
        applied(Grant.purchase(account("other"), 5, key("other")));
        applied(Grant.purchase(watched(account().in("seconds")), 7, key("seconds")));
        Statement statement = statement(Duration.ZERO, ONE_DAY);
        assertEquals(List.of(key("grant")), keys(statement));
        assertEquals(100, statement.closing().available());
        assertEquals(1, statement.lots().size(), "the lots");
    }

    /** Look at the checks of a period and of what is handed to the ledger. */
    @Test
    public final void st12_a_period_has_a_beginning_and_a_later_end() {
        assertInvalid("until", () -> Period.of(T0, T0));
        assertInvalid("until", () -> Period.of(T0, T0.minusSeconds(1)));
        assertInvalid("from", () -> Period.of(nothing(), T0));
        assertInvalid("until", () -> Period.of(T0, nothing()));
        assertInvalid("period", () -> ledger().statement(account(), nothing()));
        assertInvalid("account", () -> ledger().statement(nothing(), Period.of(T0, after(ONE_DAY))));
        Statement statement = statement(Duration.ZERO, ONE_DAY);
        assertThrows(UnsupportedOperationException.class, () -> statement.lots().clear(), "lots cannot be changed");
    }
}
