package io.creditledger.internal.engine;

import io.creditledger.access.AccessRequest;
import io.creditledger.access.Limits;
import io.creditledger.audit.AuditAction;
import io.creditledger.entry.Entry;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.ApprovalNeededException;
import java.util.Optional;

/** Holds an actor to the limits of a role, now that it is known how much a command moves. */
final class Allowance {
    private Allowance() {}

    static void need(Posting posting, Entry entry, Books books) {
        Limits limits = posting.limits();
        long amount = entry.amount();
        limits.each().ifPresent(most -> need(amount <= most, posting, entry, "more than " + most + " at a time"));
        limits.perDay().ifPresent(most -> {
            long done = books.done(new Doing(posting.actor().id(), AuditAction.of(entry.type())));
            need(
                    amount <= most - Math.min(most, done),
                    posting,
                    entry,
                    "more than " + most + " in 24 hours, of which " + done + " are used");
        });
        limits.approvedAbove().ifPresent(most -> {
            if (amount > most) {
                throw new ApprovalNeededException(entry.key(), entry.account(), amount, most);
            }
        });
    }

    private static void need(boolean within, Posting posting, Entry entry, String reason) {
        if (!within) {
            throw new AccessDeniedException(
                    AccessRequest.of(posting.actor(), posting.command(), Optional.of(entry.account())),
                    entry.amount(),
                    reason);
        }
    }
}
