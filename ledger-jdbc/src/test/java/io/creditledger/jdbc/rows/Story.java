package io.creditledger.jdbc.rows;

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
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.time.Instant;

/** An account in which every number, instant and word is another one, so that no two columns hold the same. */
public final class Story {
    /** Whose story. */
    public static final Account ACCOUNT = Account.of("user-42").in("gpu-seconds");
    /** When it begins. */
    public static final Instant T0 = Instant.parse("2026-03-01T09:00:00.000001Z");

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Ledger ledger;
    private final MutableClock clock;

    /** In this ledger, under its clock. */
    public Story(Ledger ledger, MutableClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Tells it from its beginning. */
    public void play() {
        supply();
        takenBack();
        givenBack();
        setAside();
        debt();
    }

    /** Time goes on by another step each time. */
    private Ledger next(int step) {
        clock.advance(Duration.ofMillis(step).plusNanos(step * 1_000L));
        return ledger;
    }

    private void supply() {
        next(101)
                .grant(Grant.promotion(ACCOUNT, 111, key("welcome"))
                        .priority(900)
                        .expiresAt(T0.plus(Duration.ofHours(6))));
        next(103)
                .as(Actor.finance("fred"))
                .grant(Grant.purchase(ACCOUNT, 1_000, key("invoice-1"))
                        .priority(40)
                        .unitCost(UnitCost.of("0.0125", "EUR"))
                        .expiresAfter(ONE_DAY)
                        .reason("große Bestellung")
                        .reference("I-1")
                        .metadata("channel", "phone"));
        next(107)
                .grant(Grant.purchase(ACCOUNT, 407, key("invoice-2"))
                        .scope("images")
                        .pending());
        next(109)
                .grant(Grant.purchase(ACCOUNT, 509, key("invoice-3")).pending().expiresAfter(ONE_DAY.multipliedBy(30)));
        next(113)
                .grant(Grant.allowance(ACCOUNT, 77, key("invoice-4"))
                        .pending()
                        .startsAt(T0.plus(ONE_DAY.multipliedBy(100)))
                        .expiresAfter(ONE_DAY.multipliedBy(60)));
        next(127).activate(Activate.of(key("invoice-4"), key("paid-4")).reference("P-4"));
        next(131).grant(Grant.purchase(ACCOUNT, 66, key("invoice-5")).pending());
        next(137).cancel(Cancel.of(key("invoice-5"), key("unpaid-5")));
        next(139).grant(Grant.allowance(ACCOUNT, 2_003, key("monthly")).priority(60));
        next(149).grant(Grant.allowance(ACCOUNT, 701, key("pictures")).scope("images", "video"));
    }

    /** 600 of the purchase are spent and 700 taken back: the 400 that are left, and 300 from elsewhere. */
    private void takenBack() {
        next(151).spend(Spend.of(ACCOUNT, 600, key("job-1")).reason("a long one"));
        next(157)
                .as(Actor.support("jane"))
                .revoke(Revoke.toTotal(key("invoice-1"), 700, key("charged-back"))
                        .reason("disputed")
                        .reference("D-1")
                        .metadata("case", "9"));
        next(163)
                .as(Actor.admin("ann"))
                .extend(Extend.until(key("monthly"), T0.plus(ONE_DAY.multipliedBy(365)), key("longer"))
                        .reason("sorry"));
        next(167).planChange(PlanChange.of(ACCOUNT, "free", "pro", T0, "upgraded", key("plan-1")));
    }

    /** What returns to the purchase after its end is spared as far as the revoke took from elsewhere. */
    private void givenBack() {
        clock.advance(ONE_DAY.multipliedBy(2));
        next(173).refund(Refund.of(key("job-1"), key("job-1-failed")).amount(222));
        next(179).grant(Grant.promotion(ACCOUNT, 53, key("short")).priority(1).expiresAfter(ONE_DAY));
        next(181).spend(Spend.of(ACCOUNT, 53, key("job-2")));
        clock.advance(ONE_DAY.multipliedBy(3));
        next(191)
                .refund(Refund.of(key("job-2"), key("job-2-failed"))
                        .amount(19)
                        .reissueUntil(T0.plus(ONE_DAY.multipliedBy(20))));
        next(193).refund(Refund.of(key("job-2"), key("job-2-worse")).amount(4));
    }

    private void setAside() {
        next(197).hold(Hold.of(ACCOUNT, 47, key("hold-1")).timeout(ONE_DAY));
        next(199).capture(Capture.of(key("hold-1"), key("done-1")).amount(26));
        next(211).hold(Hold.of(ACCOUNT, 33, key("hold-2")).feature("images").timeout(ONE_DAY.multipliedBy(50)));
        next(223).as(Actor.admin("ann")).adjust(Adjust.by(ACCOUNT, 12, "rounding", key("fix-1")));
    }

    private void debt() {
        long there = ledger.balance(ACCOUNT).availableUnscoped();
        next(227).spend(Spend.of(ACCOUNT, there + 59, key("job-3")).overdraft(60));
    }

    /** A key of the story. */
    public static Key key(String value) {
        return Key.of(value);
    }
}
