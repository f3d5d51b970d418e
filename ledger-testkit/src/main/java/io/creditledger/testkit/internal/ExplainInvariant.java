package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.lot;

import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.explain.Flow;
import io.creditledger.explain.FlowStep;
import io.creditledger.explain.LotFlow;
import io.creditledger.explain.Waterfall;
import java.math.BigInteger;
import java.util.Map;

/** I12 as an account is explained: every lot, the debt and their sum add up, and agree with lots, balance and entries. */
final class ExplainInvariant implements Invariant {
    private static final Map<FlowStep, EntryType> ONE_KIND = Map.of(
            FlowStep.GRANTED, EntryType.GRANT,
            FlowStep.REFUNDED, EntryType.REFUND,
            FlowStep.EXPIRED, EntryType.EXPIRY,
            FlowStep.REVOKED, EntryType.REVOKE,
            FlowStep.CANCELLED, EntryType.CANCEL);

    @Override
    public void judge(Books books, Findings found) {
        Waterfall waterfall = books.ledger().explain(books.account()).waterfall();
        found.equal("I12", "explanation", "sums", books.balance().totals(), waterfall.totals());
        found.equal(
                "I12",
                "explanation",
                "number of lots",
                books.lots().size(),
                waterfall.lots().size());
        for (int i = 0; i < Math.min(books.lots().size(), waterfall.lots().size()); i++) {
            judge(books.lots().get(i), waterfall.lots().get(i), found);
        }
        addsUp("explanation of the debt", waterfall.debt(), found);
        long debt = books.balance().debt();
        found.equal("I12", "explanation", "debt", debt, -amount(waterfall.debt(), FlowStep.AVAILABLE));
        judge(waterfall.sum(), books, found);
    }

    private static void judge(Lot lot, LotFlow row, Findings found) {
        String place = "explanation of " + lot(lot.number());
        found.equal("I12", place, "number", lot.number(), row.lot().number());
        found.equal("I12", place, "key", lot.key(), row.lot().key());
        found.equal("I12", place, "terms", lot.terms(), row.lot().terms());
        found.equal("I12", place, "expiry", lot.expiry(), row.lot().expiry());
        found.equal("I12", place, "start of use", lot.usableFrom(), row.lot().usableFrom());
        found.equal(
                "I12", place, "lot that it replaces", lot.replaces(), row.lot().replaces());
        long left = amount(row.flow(), FlowStep.AVAILABLE) + amount(row.flow(), FlowStep.PENDING);
        found.equal("I12", place, "remaining", lot.remaining(), left);
        addsUp(place, row.flow(), found);
    }

    private static void judge(Flow sum, Books books, Findings found) {
        addsUp("explanation in sum", sum, found);
        found.equal("I12", "explanation", "available", books.balance().available(), amount(sum, FlowStep.AVAILABLE));
        found.equal("I12", "explanation", "held", books.balance().held(), amount(sum, FlowStep.HELD));
        found.equal("I12", "explanation", "pending", books.balance().pending(), amount(sum, FlowStep.PENDING));
        ONE_KIND.forEach((step, kind) -> found.equal(
                "I12",
                "explanation",
                step.toString(),
                books.entries().stream()
                        .filter(entry -> entry.type() == kind)
                        .map(entry -> BigInteger.valueOf(entry.amount()))
                        .reduce(BigInteger.ZERO, BigInteger::add),
                sum.amount(step)));
    }

    private static void addsUp(String place, Flow flow, Findings found) {
        found.equal("I12", place, "what is here or went out", flow.in(), flow.out());
    }

    private static long amount(Flow flow, FlowStep step) {
        return flow.amount(step).longValueExact();
    }
}
