package io.creditledger.internal.proof;

import io.creditledger.audit.AuditAction;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.hash.MerkleTree;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.proof.ChainKeys;
import io.creditledger.proof.InclusionProof;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealRecord;
import io.creditledger.proof.SealReport;
import io.creditledger.proof.Seals;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** The seals over any store. As thread-safe as the store. */
public final class StoreSeals implements Seals {
    private final SealStore store;
    private final Chain chain;
    private final Supplier<Instant> clock;
    private final Actor actor;
    private final Consumer<AuditAction> gate;

    /** Seals in the name of an actor, made with the newest of these keys, for whom the gate lets through. */
    public StoreSeals(
            SealStore store, ChainKeys keys, Supplier<Instant> clock, Actor actor, Consumer<AuditAction> gate) {
        this.store = store;
        this.chain = new Chain(keys);
        this.clock = clock;
        this.actor = actor;
        this.gate = gate;
    }

    @Override
    public SealRecord seal(Note note) {
        Checks.reason(actor, Checks.present("note", note));
        gate.accept(AuditAction.SEAL);
        return store.seal(sealing -> new SealMaker(sealing).seal(chain, clock.get(), actor, note));
    }

    @Override
    public Optional<SealRecord> findSeal(long number) {
        gate.accept(AuditAction.INSPECT);
        return store.seals(Checks.positive("number", number) - 1, 1).stream()
                .filter(row -> row.seal().number() == number)
                .findFirst();
    }

    @Override
    public List<SealRecord> seals(long after, int limit) {
        gate.accept(AuditAction.INSPECT);
        return store.seals(Checks.notNegative("after", after), Checks.between("limit", limit, 1, Integer.MAX_VALUE));
    }

    @Override
    public SealReport verifySeal(Seal published, LongConsumer progress) {
        gate.accept(AuditAction.INSPECT);
        return new SealCheck(store, Checks.present("published", published), Checks.present("progress", progress))
                .run(chain);
    }

    @Override
    public Optional<InclusionProof> proofFor(Account account, long number) {
        Checks.present("account", account);
        return findSeal(number).flatMap(row -> proof(account, number));
    }

    private Optional<InclusionProof> proof(Account account, long number) {
        MerkleTree tree = new MerkleTree();
        Optional<SealedHead> watched = Optional.empty();
        Latest<SealedHead> heads =
                new Latest<>((after, limit) -> store.sealed(number, after, limit), SealedHead::account);
        while (heads.hasNext()) {
            SealedHead head = heads.next();
            boolean isIt = head.account().equals(account);
            watched = isIt ? Optional.of(head) : watched;
            tree.add(head.leaf(), isIt);
        }
        tree.root();
        return watched.map(head -> new InclusionProof(
                account, head.sequence(), head.link(), head.audits(), head.auditLink(), tree.path()));
    }
}
