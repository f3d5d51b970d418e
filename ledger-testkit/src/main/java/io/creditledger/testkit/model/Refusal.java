package io.creditledger.testkit.model;

import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.AmountOverflowException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import java.util.List;

/** A refusal as a value: the kind of exception, and what it carries beside its text. */
record Refusal(String kind, List<Object> says) {
    static Refusal of(LedgerException exception) {
        return new Refusal(exception.getClass().getSimpleName(), says(exception));
    }

    private static List<Object> says(LedgerException exception) {
        if (exception instanceof AlreadySettledException settled) {
            return List.of(settled.key(), settled.state(), settled.settledBy());
        } else if (exception instanceof AmountOverflowException overflow) {
            return List.of(overflow.account(), overflow.key());
        } else if (exception instanceof InsufficientCreditsException insufficient) {
            return List.of(insufficient.shortfall());
        } else if (exception instanceof InvalidInputException invalid) {
            return List.of(invalid.field());
        } else if (exception instanceof KeyConflictException conflict) {
            return List.of(conflict.key(), conflict.field());
        } else if (exception instanceof LotStateException state) {
            return List.of(state.key());
        } else if (exception instanceof MoreThanLeftException more) {
            return List.of(more.key(), more.requested(), more.left());
        } else if (exception instanceof UnknownKeyException unknown) {
            return List.of(unknown.key());
        } else if (exception instanceof WrongActException wrong) {
            return List.of(wrong.key(), wrong.actual());
        }
        return List.of(String.valueOf(exception.getMessage()));
    }
}
