package io.creditledger.testkit;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a receipt. Made by {@link LedgerAssertions}. */
public final class ReceiptAssert extends AbstractAssert<ReceiptAssert, Receipt> {
    ReceiptAssert(Receipt receipt) {
        super(receipt, ReceiptAssert.class);
    }

    /** This call applied the command. */
    public ReceiptAssert isApplied() {
        return has("outcome", Outcome.APPLIED, actual.outcome());
    }

    /** An earlier call had applied the command. */
    public ReceiptAssert isReplayed() {
        return has("outcome", Outcome.REPLAYED, actual.outcome());
    }

    /** The size of the act is this. */
    public ReceiptAssert hasAmount(long credits) {
        return has("amount", credits, actual.entry().amount());
    }

    /** This much was available after all entries of the command. */
    public ReceiptAssert leavesAvailable(long credits) {
        return has("available after it", credits, actual.balance().available());
    }

    /** This much was held after all entries of the command. */
    public ReceiptAssert leavesHeld(long credits) {
        return has("held after it", credits, actual.balance().held());
    }

    /** This much was owed after all entries of the command. */
    public ReceiptAssert leavesDebt(long credits) {
        return has("debt after it", credits, actual.balance().debt());
    }

    /** The entry has these draws, in this order. */
    public ReceiptAssert hasDraws(Draw... draws) {
        return has("draws", List.of(draws), actual.entry().draws());
    }

    /** The command caused entries of these kinds. */
    public ReceiptAssert caused(EntryType... types) {
        return has(
                "caused entries",
                List.of(types),
                actual.caused().stream().map(Entry::type).toList());
    }

    /** The hold is in this state by now. */
    public ReceiptAssert hasHold(HoldState state) {
        return has("hold", Optional.of(state), actual.hold());
    }

    private ReceiptAssert has(String what, Object expected, Object is) {
        if (!expected.equals(is)) {
            throw failureWithActualExpected(
                    is, expected, "%s of <%s> should be %s but is %s", what, actual, expected, is);
        }
        return this;
    }
}
