package io.creditledger.testkit.altered;

import io.creditledger.Ledger;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;

/** An account that has seen every kind of entry; the last things that fell due are not written down. */
final class Story {
    static final Account ACCOUNT = Account.of("user-42");

    private static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final MutableClock clock = MutableClock.at(T0);
    private final Ledger ledger = InMemoryLedger.create(clock, Actor.service("app"));

    private Story() {}

    static Ledger told() {
        Story story = new Story();
        story.supply();
        story.consumption();
        story.corrections();
        story.debt();
        story.endsOpen();
        return story.ledger;
    }

    private void supply() {
        ledger.grant(Grant.promotion(ACCOUNT, 100, key("welcome")).expiresAt(T0.plus(HOUR.multipliedBy(6))));
        ledger.grant(Grant.purchase(ACCOUNT, 500, key("invoice-1")).pending().reference("I-1"));
        ledger.activate(Activate.of(key("invoice-1"), key("paid-1")));
        ledger.grant(Grant.purchase(ACCOUNT, 70, key("invoice-2")).pending());
        ledger.cancel(Cancel.of(key("invoice-2"), key("unpaid-2")));
        ledger.grant(
                Grant.allowance(ACCOUNT, 50, key("april")).scope("images").startsAt(T0.plus(HOUR.multipliedBy(2))));
        clock.advance(HOUR);
    }

    private void consumption() {
        ledger.spend(Spend.of(ACCOUNT, 130, key("job-1")));
        ledger.hold(Hold.of(ACCOUNT, 40, key("hold-1")));
        ledger.capture(Capture.of(key("hold-1"), key("done-1")).amount(25));
        ledger.hold(Hold.of(ACCOUNT, 30, key("hold-2")));
        ledger.release(Release.of(key("hold-2"), key("never-mind-2")));
        ledger.hold(Hold.of(ACCOUNT, 20, key("hold-3")));
        clock.advance(HOUR.multipliedBy(2));
        ledger.spend(Spend.of(ACCOUNT, 10, key("job-2")).feature("images").reason("a picture"));
    }

    private void corrections() {
        ledger.refund(Refund.of(key("job-1"), key("failed-1")).amount(60));
        ledger.refund(Refund.of(key("job-1"), key("failed-1-too")).amount(15));
        ledger.adjust(Adjust.by(ACCOUNT, 12, "rounding", key("fix-1")));
        ledger.adjust(Adjust.by(ACCOUNT, -5, "counted twice", key("fix-2")));
        ledger.extend(Extend.until(key("april"), T0.plus(HOUR.multipliedBy(100)), key("longer")));
        ledger.planChange(PlanChange.of(ACCOUNT, "free", "pro", T0, "upgraded", key("plan-1")));
        clock.advance(HOUR.multipliedBy(4));
        ledger.refund(Refund.of(key("job-1"), key("lapses")).amount(10));
        ledger.refund(Refund.of(key("job-1"), key("reissued")).amount(5).reissueForGood());
    }

    private void debt() {
        ledger.spend(Spend.of(ACCOUNT, 300, key("job-3")));
        ledger.revoke(Revoke.inFull(key("invoice-1"), key("dispute-1")));
        ledger.grant(Grant.purchase(ACCOUNT, 90, key("invoice-3")));
        ledger.refund(Refund.of(key("dispute-1"), key("dispute-1-won")).amount(400));
        ledger.spend(Spend.of(ACCOUNT, 500, key("job-4")).overdraft(400));
        ledger.grant(Grant.purchase(ACCOUNT, 1_000, key("invoice-4")));
    }

    private void endsOpen() {
        ledger.grant(Grant.purchase(ACCOUNT, 33, key("invoice-5")).pending());
        ledger.hold(Hold.of(ACCOUNT, 44, key("hold-5")).timeout(Duration.ofDays(30)));
        ledger.grant(Grant.promotion(ACCOUNT, 55, key("short")).expiresAfter(HOUR));
        ledger.hold(Hold.of(ACCOUNT, 66, key("hold-6")).timeout(HOUR.multipliedBy(2)));
        clock.advance(HOUR.multipliedBy(3));
    }

    static Key key(String value) {
        return Key.of(value);
    }
}
