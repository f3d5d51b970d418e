package io.creditledger.jdbc.interleaving;

import io.creditledger.command.Activate;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.testkit.interleaving.RaceNames;
import io.creditledger.testkit.interleaving.RaceWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;

/** What racers do, and what was done before. */
final class Acts {
    /** Holds last as long, and so do promotions. */
    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private Acts() {}

    static RaceWork grant(String account, long amount, String key) {
        return post(names -> Grant.purchase(names.account(account), amount, names.key(key)));
    }

    static RaceWork promotion(String account, long amount, String key) {
        return post(names ->
                Grant.promotion(names.account(account), amount, names.key(key)).expiresAfter(HALF_AN_HOUR));
    }

    static RaceWork pending(String account, long amount, String key) {
        return post(names ->
                Grant.purchase(names.account(account), amount, names.key(key)).pending());
    }

    static RaceWork spend(String account, long amount, String key) {
        return post(names -> Spend.of(names.account(account), amount, names.key(key)));
    }

    /** Where there are not enough credits that is a value. */
    static RaceWork trySpend(String account, long amount, String key) {
        return (ledger, names) -> ledger.trySpend(Spend.of(names.account(account), amount, names.key(key)));
    }

    static RaceWork hold(String account, long amount, String key) {
        return post(
                names -> Hold.of(names.account(account), amount, names.key(key)).timeout(HALF_AN_HOUR));
    }

    static RaceWork refund(String act, String key) {
        return post(names -> Refund.of(names.key(act), names.key(key)));
    }

    static RaceWork refundPart(String act, long amount, String key) {
        return post(names -> Refund.of(names.key(act), names.key(key)).amount(amount));
    }

    static RaceWork revokeInFull(String grant, String key) {
        return post(names -> Revoke.inFull(names.key(grant), names.key(key)));
    }

    static RaceWork capture(String hold, long amount, String key) {
        return post(names -> Capture.of(names.key(hold), names.key(key)).amount(amount));
    }

    static RaceWork release(String hold, String key) {
        return post(names -> Release.of(names.key(hold), names.key(key)));
    }

    static RaceWork activate(String grant, String key) {
        return post(names -> Activate.of(names.key(grant), names.key(key)));
    }

    static RaceWork cancel(String grant, String key) {
        return post(names -> Cancel.of(names.key(grant), names.key(key)));
    }

    static RaceWork sweep(String account) {
        return (ledger, names) -> ledger.sweep(names.account(account));
    }

    static RaceWork planChange(String account, String key) {
        return post(names -> PlanChange.of(
                names.account(account),
                "free",
                "pro",
                Instant.parse("2026-04-01T00:00:00Z"),
                "upgrade",
                names.key(key)));
    }

    /** Spends of ten of each of these accounts, in this order, in one list. */
    static RaceWork spendAll(String key, String... accounts) {
        return (ledger, names) -> ledger.postAll(Arrays.stream(accounts)
                .map(account -> Spend.of(names.account(account), 10, names.key(key + account)))
                .toList());
    }

    /** Grants to each of these accounts, in this order, in one list. */
    static RaceWork grantAll(String key, String... accounts) {
        return (ledger, names) -> ledger.postAll(Arrays.stream(accounts)
                .map(account -> Grant.purchase(names.account(account), 10, names.key(key + account)))
                .toList());
    }

    /** One after the other, each in a call of its own. */
    static RaceWork inTurn(RaceWork... works) {
        return (ledger, names) ->
                Arrays.stream(works).map(work -> work.on(ledger, names)).toList();
    }

    private static RaceWork post(Function<RaceNames, Command> command) {
        return (ledger, names) -> ledger.post(command.apply(names));
    }
}
