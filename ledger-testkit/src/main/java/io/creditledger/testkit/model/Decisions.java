package io.creditledger.testkit.model;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.error.AmountOverflowException;

/** What a command does to an account: the past with its entries, or an exception. */
final class Decisions {
    private Decisions() {}

    static Past decide(Past past, Command command, Scribe scribe) {
        try {
            return answer(past, command, scribe);
        } catch (ArithmeticException tooMuch) {
            throw new AmountOverflowException(past.account(), command.key());
        }
    }

    private static Past answer(Past past, Command command, Scribe scribe) {
        return switch (command.type()) {
            case GRANT -> Grants.grant(past, (Grant) command, scribe);
            case ACTIVATE -> Grants.activate(past, (Activate) command, scribe);
            case CANCEL -> Grants.cancel(past, (Cancel) command, scribe);
            case SPEND -> Spends.spend(past, (Spend) command, scribe);
            case HOLD -> Spends.hold(past, (Hold) command, scribe);
            case CAPTURE -> Settlements.capture(past, (Capture) command, scribe);
            case RELEASE -> Settlements.release(past, (Release) command, scribe);
            case REFUND -> Refunds.refund(past, (Refund) command, scribe);
            case REVOKE -> Revokes.revoke(past, (Revoke) command, scribe);
            case ADJUST -> Spends.adjust(past, (Adjust) command, scribe);
            case EXTEND -> Extends.extend(past, (Extend) command, scribe);
            case PLAN_CHANGE -> scribe.write(new Draft(past, scribe.now()), (PlanChange) command, 0);
            case EXPIRY, START, HOLD_EXPIRY -> throw new IllegalArgumentException("no command: " + command);
        };
    }
}
