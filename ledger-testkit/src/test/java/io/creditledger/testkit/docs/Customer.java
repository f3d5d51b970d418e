package io.creditledger.testkit.docs;

import io.creditledger.Ledger;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A month of a customer of an image generator: plan, top-up, many jobs, a dispute, a gift. */
final class Customer {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Account ACCOUNT = Account.of("studio-42");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-02-24T08:00:00Z"));
    private final Ledger ledger = InMemoryLedger.create(clock, Actor.service("images"));
    private final Ledger omar = ledger.as(Actor.finance("omar"));

    /** The ledger after this month. */
    static Ledger march() {
        Customer customer = new Customer();
        customer.firstHalf();
        customer.secondHalf();
        customer.at(32, 9, 30);
        return customer.ledger;
    }

    private void firstHalf() {
        ledger.grant(
                Grant.promotion(ACCOUNT, 300, Key.of("welcome")).expires(Expiry.endOf(LocalDate.of(2026, 3, 4), ZONE)));
        at(1, 0, 0);
        ledger.grant(Grant.allowance(ACCOUNT, 1_000, Key.of("plan-2026-03"))
                .expires(Expiry.endOf(LocalDate.of(2026, 3, 31), ZONE)));
        jobs(2, 6, 70);
        at(7, 10, 0);
        ledger.hold(Hold.of(ACCOUNT, 320, Key.of("video-1")).timeout(Duration.ofDays(2)));
        at(8, 16, 20);
        ledger.capture(Capture.of(Key.of("video-1"), Key.of("video-1-done")).amount(250));
        jobs(9, 12, 45);
        at(13, 11, 5);
        ledger.grant(
                Grant.purchase(ACCOUNT, 500, Key.of("invoice-77")).pending().reference("INV-77"));
        at(14, 9, 40);
        ledger.activate(Activate.of(Key.of("invoice-77"), Key.of("evt-501")));
    }

    private void secondHalf() {
        jobs(15, 20, 125);
        at(20, 21, 0);
        ledger.refund(Refund.of(Key.of("job-20"), Key.of("job-20-failed")).reason("no picture came of it"));
        at(21, 8, 15);
        ledger.revoke(Revoke.inFull(Key.of("invoice-77"), Key.of("evt-733"))
                .reason("chargeback")
                .reference("INV-77"));
        at(24, 13, 30);
        omar.adjust(Adjust.by(ACCOUNT, 40, "credits lost on 20 March", Key.of("ticket-8-a"))
                .reference("T-8"));
        omar.grant(Grant.promotion(ACCOUNT, 900, Key.of("ticket-8-b"))
                .reason("to make up for the trouble")
                .reference("T-8"));
        jobs(25, 29, 55);
        at(31, 18, 0);
        ledger.hold(Hold.of(ACCOUNT, 120, Key.of("video-2")).timeout(Duration.ofDays(2)));
    }

    /** One job a day, of which each costs a little more than the one before. */
    private void jobs(int first, int last, long price) {
        for (int day = first; day <= last; day++) {
            at(day, 9 + day % 7, day * 7 % 60);
            ledger.spend(Spend.of(ACCOUNT, price + 5L * (day - first), Key.of("job-" + day)));
        }
    }

    private void at(int day, int hour, int minute) {
        clock.set(LocalDate.of(2026, 3, 1)
                .plusDays(day - 1L)
                .atTime(hour, minute)
                .atZone(ZONE)
                .toInstant());
    }
}
