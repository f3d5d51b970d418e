package io.creditledger.internal.proof;

import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.hash.ChainWalk;
import io.creditledger.internal.hash.MerkleTree;
import io.creditledger.internal.store.FoundHead;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealFinding;
import io.creditledger.proof.SealFinding.Kind;
import io.creditledger.proof.SealRecord;
import io.creditledger.proof.SealReport;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Verifies one seal against all that is stored. For one use, of one thread. */
final class SealCheck {
    private final SealStore store;
    private final Seal published;
    private final LongConsumer progress;
    private final List<SealFinding> findings = new ArrayList<>();
    private long count;
    private long accounts;
    private long entries;

    SealCheck(SealStore store, Seal published, LongConsumer progress) {
        this.store = store;
        this.published = published;
        this.progress = progress;
    }

    SealReport run(Chain chain) {
        checkSeals(chain);
        checkHeads();
        return new SealReport(published, accounts, findings, count);
    }

    /** The stored seals up to this one follow each other, and this one is as it was published. */
    private void checkSeals(Chain chain) {
        ChainWalk walk = new ChainWalk(chain);
        Optional<Seal> stored = Optional.empty();
        Paged<SealRecord> rows = new Paged<>((after, limit) ->
                store.seals(after.map(row -> row.seal().number()).orElse(0L), limit));
        for (long number = 1; rows.hasNext() && rows.peek().seal().number() <= published.number(); number++) {
            SealRecord row = rows.next();
            checkLink(row, number, walk);
            stored = Optional.of(row.seal()).filter(seal -> seal.number() == published.number());
        }
        if (stored.isEmpty()) {
            find(Kind.SEAL_MISSING, "seal " + published.number() + " is not in the ledger");
        } else if (!stored.get().equals(published)) {
            find(
                    Kind.SEAL_DIFFERS,
                    "the ledger has another seal: " + stored.get().text());
        }
    }

    private void checkLink(SealRecord row, long number, ChainWalk walk) {
        Seal seal = row.seal();
        String named = "seal " + seal.number() + ": ";
        if (seal.number() != number) {
            find(Kind.SEAL_CHAIN, named + "stands where seal " + number + " should be");
        }
        if (!seal.previous().equals(walk.last())) {
            find(Kind.SEAL_CHAIN, named + "follows " + seal.previous() + ", but the one before it is " + walk.last());
        }
        walk.next(row).ifPresent(fault -> find(Kind.SEAL_CHAIN, named + fault.message()));
    }

    /** The stored heads are the sealed ones, and history has them. */
    private void checkHeads() {
        MerkleTree tree = new MerkleTree();
        Latest<FoundHead> heads = new Latest<>(
                (after, limit) -> store.found(published.number(), after.map(FoundHead::sealed), limit),
                found -> found.sealed().account());
        while (heads.hasNext()) {
            FoundHead head = heads.next();
            tree.add(head.sealed().leaf(), false);
            entries += head.sealed().sequence();
            accounts++;
            check(head);
            if (accounts % Paged.SIZE == 0) {
                progress.accept(accounts);
            }
        }
        progress.accept(accounts);
        compare("root", published.root(), tree.root());
        compare("number of accounts", published.accounts(), accounts);
        compare("number of entries", published.entries(), entries);
    }

    private void compare(String what, Object sealed, Object stored) {
        if (!sealed.equals(stored)) {
            find(Kind.HEADS_DIFFER, "the stored heads give the " + what + " " + stored + ", sealed was " + sealed);
        }
    }

    private void check(FoundHead found) {
        SealedHead head = found.sealed();
        compare(head.account(), "entry ", head.sequence(), head.link(), found.link());
        compare(head.account(), "audit record ", head.audits(), head.auditLink(), found.auditLink());
    }

    private void compare(Account account, String row, long number, Hash sealed, Optional<Hash> found) {
        if (number > 0 && found.isEmpty()) {
            find(Kind.ROW_MISSING, Optional.of(account), account + ": " + row + number + " is not there any more");
        } else if (number > 0 && !found.get().equals(sealed)) {
            find(
                    Kind.HISTORY_REWRITTEN,
                    Optional.of(account),
                    account + ": " + row + number + " has link " + found.get() + ", sealed was " + sealed);
        }
    }

    private void find(Kind kind, String message) {
        find(kind, Optional.empty(), message);
    }

    private void find(Kind kind, Optional<Account> account, String message) {
        if (count++ < SealReport.MOST_FINDINGS) {
            findings.add(new SealFinding(kind, account, message));
        }
    }
}
