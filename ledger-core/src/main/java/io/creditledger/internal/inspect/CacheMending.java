package io.creditledger.internal.inspect;

import io.creditledger.Outcome;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.error.HistoryBrokenException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Repair;
import io.creditledger.inspect.Repaired;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Examiner;
import io.creditledger.internal.store.Mended;
import io.creditledger.internal.store.Mending;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A repair, decided under the lock of its account. Of one thread. */
final class CacheMending implements Mending<Repaired> {
    private final Repair repair;
    private final Supplier<Instant> clock;
    private final Actor actor;
    private final Chain chain;
    private BookExaminer examiner;

    CacheMending(Repair repair, Supplier<Instant> clock, Actor actor, Chain chain) {
        this.chain = chain;
        this.repair = repair;
        this.clock = clock;
        this.actor = actor;
        this.examiner = new BookExaminer(repair.account(), chain);
    }

    @Override
    public Account account() {
        return repair.account();
    }

    @Override
    public Key key() {
        return repair.key();
    }

    @Override
    public Repaired replay(AuditRecord before) {
        if (!before.account().equals(Optional.of(repair.account()))) {
            throw new KeyConflictException(repair.key(), "account");
        }
        return new Repaired(before, Outcome.REPLAYED, List.of());
    }

    /** Each attempt has one of its own. */
    @Override
    public Examiner examiner() {
        examiner = new BookExaminer(repair.account(), chain);
        return examiner;
    }

    @Override
    public Mended<Repaired> mended() {
        Optional<Finding> broken = examiner.firstOfHistory();
        if (broken.isPresent()) {
            throw new HistoryBrokenException(
                    repair.account(),
                    broken.get().row() + ", " + broken.get().field() + ": expected "
                            + broken.get().expected() + ", found "
                            + broken.get().found());
        }
        AuditRecord record = record(examiner.caches().orElseThrow().head());
        return new Mended<>(record, new Repaired(record, Outcome.APPLIED, examiner.findings()));
    }

    private AuditRecord record(Head head) {
        if (head.sequence() == 0) {
            throw new InvalidInputException("account", "has no entry from which its caches could be made anew");
        }
        Instant now = clock.get();
        long number = head.audits() + 1;
        AuditRecord record = new AuditRecord(
                AuditOutcome.APPLIED,
                AuditAction.REPAIR,
                actor,
                now.isBefore(head.lastAt()) ? head.lastAt() : now,
                Optional.of(repair.account()),
                Optional.of(repair.key()),
                Optional.empty(),
                head.sequence(),
                0,
                repair.note(),
                Optional.empty(),
                Optional.empty(),
                AuditTrail.ACCOUNT,
                number,
                Hash.ZERO);
        return record.linked(number, chain.link(head.auditChain(), record));
    }
}
