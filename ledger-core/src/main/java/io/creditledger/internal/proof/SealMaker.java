package io.creditledger.internal.proof;

import io.creditledger.internal.engine.Head;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.hash.MerkleTree;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.internal.store.Sealing;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one seal: goes through all accounts and through what was sealed of them before, both in one order, and appends a head for
 * each account that has moved on. Memory does not grow with accounts. For one use, of one thread.
 */
final class SealMaker {
    private final Sealing sealing;
    private final Optional<Seal> last;
    private final long number;
    private final MerkleTree tree = new MerkleTree();
    private final List<SealedHead> fresh = new ArrayList<>();
    private long accounts;
    private long entries;

    SealMaker(Sealing sealing) {
        this.sealing = sealing;
        this.last = sealing.last().map(SealRecord::seal);
        this.number = last.map(Seal::number).orElse(0L) + 1;
    }

    /** Seals all heads, and says how. */
    SealRecord seal(Chain chain, Instant now, Actor actor, Note note) {
        sealHeads();
        Instant at = last.map(Seal::at).filter(now::isBefore).orElse(now);
        Hash previous = last.map(Seal::hash).orElse(Hash.ZERO);
        Seal seal = new Seal(number, at, accounts, entries, tree.root(), previous, Hash.ZERO);
        SealRecord row = new SealRecord(seal, actor, note);
        return row.withHash(chain.link(previous, row));
    }

    private void sealHeads() {
        Latest<SealedHead> sealed =
                new Latest<>((after, limit) -> sealing.sealed(number - 1, after, limit), SealedHead::account);
        Paged<Head> heads = new Paged<>((after, limit) -> sealing.heads(after.map(Head::account), limit));
        while (heads.hasNext()) {
            Head head = heads.next();
            keepUntil(head.account(), sealed);
            if (sealed.account().equals(Optional.of(head.account()))) {
                SealedHead before = sealed.next();
                add(before.isBehind(head) ? fresh(head) : before);
            } else if (head.sequence() > 0 || head.audits() > 0) {
                add(fresh(head));
            }
        }
        sealed.forEachRemaining(this::add);
        appendFresh();
    }

    /** An account that is gone stays sealed as it was: whoever verifies the seal is to hear of it. */
    private void keepUntil(Account account, Latest<SealedHead> sealed) {
        while (sealed.account()
                .filter(gone -> SealedHead.ORDER.compare(gone, account) < 0)
                .isPresent()) {
            add(sealed.next());
        }
    }

    private void add(SealedHead head) {
        tree.add(head.leaf(), false);
        accounts++;
        entries = Math.addExact(entries, head.sequence());
    }

    private SealedHead fresh(Head head) {
        SealedHead made = SealedHead.of(head, number);
        fresh.add(made);
        if (fresh.size() == Paged.SIZE) {
            appendFresh();
        }
        return made;
    }

    private void appendFresh() {
        if (!fresh.isEmpty()) {
            sealing.append(List.copyOf(fresh));
            fresh.clear();
        }
    }
}
