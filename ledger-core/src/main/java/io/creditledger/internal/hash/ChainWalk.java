package io.creditledger.internal.hash;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.hash.LinkFault.Kind;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.Optional;

/**
 * A walk along one chain from its beginning, which tells of each row whether it is the next link. After a fault it goes on from the
 * link that it found, so that one change is one fault. Any of the configured keys may have made any link, since nodes change
 * their keys one after the other. Of one thread.
 */
public final class ChainWalk {
    private final Chain chain;
    private Hash last = Hash.ZERO;
    private Instant lastKeyed = Instant.MIN;

    /** At the beginning of a chain. */
    public ChainWalk(Chain chain) {
        this.chain = chain;
    }

    /** The last link; at first {@link Hash#ZERO}. */
    public Hash last() {
        return last;
    }

    /** Goes on to the next entry, and tells what is wrong with its link. */
    public Optional<LinkFault> next(Entry entry) {
        return next(chain.relink(last, entry), entry.hash(), entry.recordedAt());
    }

    /** Goes on to the next audit record, and tells what is wrong with its link. */
    public Optional<LinkFault> next(AuditRecord row) {
        return next(chain.relink(last, row), row.hash(), row.at());
    }

    /** Goes on to the next seal, and tells what is wrong with its link. */
    public Optional<LinkFault> next(SealRecord row) {
        return next(chain.relink(last, row), row.seal().hash(), row.seal().at());
    }

    private Optional<LinkFault> next(Optional<Hash> expected, Hash found, Instant written) {
        Optional<Kind> kind = kind(expected, found, written);
        last = found;
        if (found.keyId().isPresent() && written.isAfter(lastKeyed)) {
            lastKeyed = written;
        }
        return kind.map(wrong -> new LinkFault(wrong, expected, found));
    }

    private Optional<Kind> kind(Optional<Hash> expected, Hash found, Instant written) {
        if (expected.isEmpty()) {
            return Optional.of(Kind.UNKNOWN_KEY);
        } else if (!expected.get().equals(found)) {
            return Optional.of(Kind.DIFFERENT);
        }
        return mayBeWithoutKey(found, written) ? Optional.empty() : Optional.of(Kind.WITHOUT_KEY);
    }

    /** A row that claims to be older than one with a key before it is not, whatever instant it gives. */
    private boolean mayBeWithoutKey(Hash found, Instant written) {
        return found.keyId().isPresent() || (chain.keys().allowPlain(written) && !written.isBefore(lastKeyed));
    }
}
