package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Extend;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Statement;
import io.creditledger.value.Expiry;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules st, continued: lots, and the forms. */
abstract class StatementLotRules extends StatementRules {
    /** The statement of the first hour, read whenever it is. */
    private Statement firstHour() {
        return statement(Duration.ZERO, ONE_HOUR);
    }

    private static Map<Long, Long> remaining(Statement statement) {
        return statement.lots().stream().collect(Collectors.toMap(LotLine::number, LotLine::remaining));
    }

    private static List<LotStatus> statuses(Statement statement) {
        return statement.lots().stream().map(LotLine::status).toList();
    }

    /** Nothing that happens after the first hour may change what its statement says. */
    private void unchangedBy(Runnable later) {
        clock.set(after(ONE_HOUR));
        List<LotLine> then = firstHour().lots();
        clock.advance(ONE_HOUR);
        later.run();
        assertEquals(then, firstHour().lots(), "the lots of the first hour, read later");
    }

    /** Look at whether the lots are those of the end of the period, and not those of the moment of reading. */
    @Test
    public final void st13_lots_are_as_they_were_at_the_end() {
        applied(credits("one", 100));
        applied(credits("two", 50));
        applied(job("spend", 30));
        unchangedBy(() -> {
            applied(job("later", 80));
            applied(credits("three", 1_000));
            applied(Refund.of(key("spend"), key("refund")));
        });
        assertEquals(Map.of(1L, 70L, 2L, 50L), remaining(firstHour()));
        assertEquals(List.of(LotStatus.USABLE, LotStatus.USABLE), statuses(firstHour()));
    }

    /** Look at lots in which nothing is left any more, for whatever reason. */
    @Test
    public final void st14_lots_that_ended_since_were_there_then() {
        applied(credits("expires", 10).expiresAt(after(ONE_HOUR.multipliedBy(2))));
        applied(credits("revoked", 20));
        applied(credits("cancelled", 30).pending());
        unchangedBy(() -> {
            applied(Revoke.inFull(key("revoked"), key("revoke")));
            applied(Cancel.of(key("cancelled"), key("cancel")));
            clock.advance(ONE_DAY);
        });
        assertEquals(Map.of(1L, 10L, 2L, 20L, 3L, 30L), remaining(firstHour()));
        assertEquals(List.of(LotStatus.USABLE, LotStatus.USABLE, LotStatus.PENDING), statuses(firstHour()));
    }

    /** Look at what waited for its payment or start at the end, and does no longer. */
    @Test
    public final void st15_lots_that_waited_then_are_shown_waiting() {
        applied(credits("unpaid", 10).pending().expiresAfter(ONE_DAY.multipliedBy(30)));
        applied(credits("later", 20).startsAt(after(ONE_HOUR.multipliedBy(3))));
        applied(credits("both", 30).pending().startsAt(after(ONE_HOUR.multipliedBy(3))));
        unchangedBy(() -> {
            applied(Activate.of(key("unpaid"), key("paid")));
            applied(Activate.of(key("both"), key("both paid")));
            clock.advance(ONE_DAY);
            ledger().sweep(account());
        });
        assertEquals(List.of(LotStatus.PENDING, LotStatus.SCHEDULED, LotStatus.PENDING), statuses(firstHour()));
        assertEquals(
                Expiry.after(ONE_DAY.multipliedBy(30)),
                firstHour().lots().get(0).expiry());
    }

    /** Look at which expiry a lot had before it was extended. */
    @Test
    public final void st16_an_expiry_is_the_one_that_was_known_then() {
        Expiry declared = Expiry.at(after(ONE_DAY));
        applied(credits("one", 10).expires(declared));
        unchangedBy(() -> {
            applied(Extend.to(key("one"), Expiry.at(after(ONE_DAY.multipliedBy(9))), key("extend")));
            applied(Extend.to(key("one"), Expiry.NEVER, key("extend again")));
        });
        assertEquals(declared, firstHour().lots().get(0).expiry());
    }

    /** Look at whether what is left in the lots and the balance are of the same moment. */
    @Test
    public final void st17_lots_add_up_to_the_closing_balance() {
        applied(credits("usable", 100));
        applied(credits("scoped", 40).scope("video"));
        applied(credits("unpaid", 25).pending());
        applied(credits("later", 15).startsAt(after(ONE_DAY)));
        applied(aside("hold", 30));
        applied(job("spend", 20));
        applied(Adjust.by(account(), -100, "a mistake", key("adjust")).intoDebt());
        applied(job("debt", 5).overdraft(20));
        addsUp(statement(Duration.ZERO, ONE_DAY));
        clock.advance(ONE_HOUR.multipliedBy(2));
        addsUp(firstHour());
        addsUp(statement(Duration.ZERO, ONE_DAY));
    }

    private static void addsUp(Statement statement) {
        Totals closing = statement.closing();
        long waiting = 0;
        long usable = 0;
        for (LotLine lot : statement.lots()) {
            if (lot.status() == LotStatus.USABLE) {
                usable += lot.remaining();
            } else {
                waiting += lot.remaining();
            }
        }
        assertEquals(closing.usable(), usable, "what is in usable lots");
        assertEquals(closing.pending(), waiting, "what is in lots that wait");
    }

    /** Look at whether a form leaves something out, or takes a reason for something else than text. */
    @Test
    public final void st18_every_form_tells_every_movement() throws IOException {
        applied(credits("grant", 100).reason("<script>alert('x')</script>"));
        applied(job("spend", 30).reason("=1+1"));
        clock.advance(ONE_HOUR);
        Statement statement = statement(Duration.ZERO, ONE_DAY);
        StringBuilder text = new StringBuilder();
        StringBuilder csv = new StringBuilder();
        StringBuilder json = new StringBuilder();
        StringBuilder html = new StringBuilder();
        statement.writeText(text, ZoneOffset.UTC);
        statement.writeCsv(csv, ZoneOffset.UTC);
        statement.writeJson(json, ZoneOffset.UTC);
        statement.writeHtml(html, ZoneOffset.UTC);
        for (String key : List.of(key("grant").value(), key("spend").value())) {
            assertTrue(text.indexOf(key) > 0, () -> key + " in the text");
            assertTrue(csv.indexOf(key) > 0, () -> key + " in the values");
            assertTrue(json.indexOf(key) > 0, () -> key + " in the JSON");
            assertTrue(html.indexOf(key) > 0, () -> key + " on the page");
        }
        assertEquals(-1, html.indexOf("<script"), "a reason is no markup");
        assertTrue(csv.indexOf(",'=1+1,") > 0, "a reason is no formula");
    }
}
