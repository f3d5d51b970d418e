package io.creditledger.internal.inspect;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.hash.ChainWalk;
import io.creditledger.internal.hash.LinkFault;
import io.creditledger.internal.store.Difference;
import io.creditledger.internal.store.StoredEntry;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows the chains of one account, and remembers the first row of each that does not follow from those in front of it. Of one
 * thread.
 *
 * <p>The walk goes on behind an altered row from what that says its hash is. Behind a gap there is nothing to go on from.
 */
final class HistoryWalk {
    /** The columns of the account's row with which the chains end: not caches, since nothing else tells where history ends. */
    private static final String LAST_ENTRY = "last_entry";

    private static final String LAST_AUDIT = "last_audit";
    private static final String ENTRY_CHAIN = "entry_chain";
    private static final String AUDIT_CHAIN = "audit_chain";

    private final Account account;
    private final ChainWalk entryChain;
    private final ChainWalk auditChain;
    private Optional<BrokenRow> brokenEntry = Optional.empty();
    private Optional<BrokenRow> brokenAudit = Optional.empty();
    private long entries;
    private long audits;
    private boolean ended;
    private boolean auditsEnded;
    private Optional<StoredEntry> act = Optional.empty();
    private int caused;

    HistoryWalk(Account account, Chain chain) {
        this.account = account;
        this.entryChain = new ChainWalk(chain);
        this.auditChain = new ChainWalk(chain);
    }

    /** Follows to the next entry; false where there is no way to it. */
    boolean follow(StoredEntry stored) {
        Entry entry = stored.entry();
        if (ended || !isNext(Row.of(RowKind.ENTRY, entries + 1), entry.sequence(), entries + 1)) {
            ended = true;
            return false;
        }
        entryChain
                .next(entry)
                .ifPresent(fault -> broken(
                        Row.of(RowKind.ENTRY, entry.sequence()),
                        Damage.ALTERED,
                        fault.kind() == LinkFault.Kind.DIFFERENT
                                ? "its hash does not follow from what it says, its draws among that, and from the entry"
                                        + " in front of it"
                                : fault.message()));
        count(stored);
        entries++;
        return true;
    }

    /** Follows to the next audit record; false where there is no way to it. */
    boolean follow(AuditRecord record) {
        if (auditsEnded || !isNext(Row.of(RowKind.AUDIT, audits + 1), record.number(), audits + 1)) {
            auditsEnded = true;
            return false;
        }
        auditChain
                .next(record)
                .ifPresent(fault -> broken(
                        Row.of(RowKind.AUDIT, record.number()),
                        Damage.ALTERED,
                        fault.kind() == LinkFault.Kind.DIFFERENT
                                ? "its hash does not follow from what it says and from the record in front of it"
                                : fault.message()));
        audits++;
        return true;
    }

    private boolean isNext(Row expected, long number, long next) {
        if (number != next) {
            broken(expected, Damage.MISSING, "number " + number + " stands in its place");
        }
        return number == next;
    }

    /** Which entries of the system an act caused is told by these, and told beside the act for replays. */
    private void count(StoredEntry stored) {
        boolean isCaused = stored.entry().type() == EntryType.EXPIRY
                && act.isPresent()
                && stored.entry()
                        .refersTo()
                        .equals(act.map(before -> before.entry().key()));
        if (isCaused) {
            caused++;
            miscounted(stored, 0);
        } else {
            endAct();
            act = Optional.of(stored);
        }
    }

    private void endAct() {
        act.ifPresent(before -> miscounted(before, before.entry().type().isSystem() ? 0 : caused));
        act = Optional.empty();
        caused = 0;
    }

    /** Says so only where none of the entries that count is broken itself. */
    private void miscounted(StoredEntry stored, int right) {
        long sequence = stored.entry().sequence();
        long reach = sequence + Math.max(stored.caused(), right);
        boolean isOfOthers = brokenEntry
                .filter(it -> it.row().number() >= sequence && it.row().number() <= reach)
                .isPresent();
        if (stored.caused() != right && !isOfOthers) {
            broken(
                    Row.of(RowKind.ENTRY, sequence),
                    Damage.ALTERED,
                    "it is said to have caused " + stored.caused() + " entries and not " + right);
        }
    }

    /** A row that is broken for reasons of its own; the first of its chain counts. */
    void broken(Row row, Damage damage, String what) {
        BrokenRow found = new BrokenRow(Optional.of(account), row, damage, what);
        boolean isAudit = row.kind() == RowKind.AUDIT;
        if (isAudit) {
            brokenAudit = first(brokenAudit, found);
            auditsEnded |= damage == Damage.UNREADABLE;
        } else {
            brokenEntry = first(brokenEntry, found);
            ended |= damage == Damage.UNREADABLE;
        }
    }

    /** Of an entry that is gone its draws may be left: the entry is what counts. */
    private static Optional<BrokenRow> first(Optional<BrokenRow> one, BrokenRow other) {
        if (one.isEmpty()) {
            return Optional.of(other);
        }
        long number = one.get().row().number();
        boolean isLeftOver = one.get().damage() == Damage.ADDED
                && other.row().kind() == RowKind.ENTRY
                && number == other.row().number();
        return number > other.row().number() || isLeftOver ? Optional.of(other) : one;
    }

    /** History has been shown. */
    void end() {
        endAct();
    }

    /** Whether a difference in the account's row says that a chain ends elsewhere; takes it into account if it does. */
    boolean takes(Difference difference) {
        if (difference.row().kind() != RowKind.ACCOUNT) {
            return false;
        }
        switch (difference.field()) {
            case LAST_ENTRY -> atEnd(RowKind.ENTRY, entries, difference);
            case LAST_AUDIT -> atEnd(RowKind.AUDIT, audits, difference);
            case ENTRY_CHAIN -> brokenEntry = brokenEntry.or(() -> Optional.of(loose("entries", entries)));
            case AUDIT_CHAIN -> brokenAudit = brokenAudit.or(() -> Optional.of(loose("audit records", audits)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void atEnd(RowKind kind, long shown, Difference difference) {
        long told = Long.parseLong(difference.found());
        broken(
                Row.of(kind, Math.min(shown, told) + 1),
                told > shown ? Damage.MISSING : Damage.ADDED,
                "the account's row tells of " + told + ", and there are " + shown);
    }

    private BrokenRow loose(String what, long shown) {
        return new BrokenRow(
                Optional.of(account),
                Row.ACCOUNT,
                Damage.ALTERED,
                "the chain of " + what + " that it tells of does not end with number " + shown);
    }

    /** Whether history could be followed to its end. */
    boolean isWhole() {
        return !ended && !auditsEnded;
    }

    /** The number of the last audit record, and its link. */
    long audits() {
        return audits;
    }

    Hash auditLink() {
        return auditChain.last();
    }

    /** What has been found so far. */
    ChainReport report() {
        return new ChainReport(
                account,
                entries,
                audits,
                Stream.of(brokenEntry, brokenAudit).flatMap(Optional::stream).toList());
    }
}
