package io.creditledger.internal.inspect;

import io.creditledger.audit.AuditRecord;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.hash.ChainWalk;
import io.creditledger.internal.hash.LinkFault;
import io.creditledger.internal.store.TrailVisitor;
import io.creditledger.value.Hash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows the chains of what actors tried, and tells of the first row of each that does not follow. Of one thread. */
final class TrailWalk implements TrailVisitor {
    private final Chain chain;
    private final Consumer<BrokenRow> handler;
    private long number;
    private ChainWalk walk;
    private boolean broken;

    TrailWalk(Chain chain, Consumer<BrokenRow> handler) {
        this.chain = chain;
        this.walk = new ChainWalk(chain);
        this.handler = handler;
    }

    @Override
    public void records(String actor, List<AuditRecord> page) {
        for (AuditRecord record : page) {
            if (record.number() != number + 1) {
                broken(actor, number + 1, Damage.MISSING, "number " + record.number() + " stands in its place");
            }
            number = record.number();
            walk.next(record)
                    .ifPresent(fault -> broken(
                            actor,
                            record.number(),
                            Damage.ALTERED,
                            fault.kind() == LinkFault.Kind.DIFFERENT ? "its hash does not follow" : fault.message()));
        }
    }

    @Override
    public void broken(String actor, long at, Damage damage, String what) {
        if (!broken) {
            Row row = Row.of(RowKind.TRAIL, at);
            handler.accept(new BrokenRow(Optional.empty(), row, damage, "in the trail of " + actor + ": " + what));
        }
        broken = true;
    }

    @Override
    public void end(String actor, long last, Hash end) {
        if (last != number) {
            Damage damage = last > number ? Damage.MISSING : Damage.ADDED;
            broken(actor, Math.min(last, number) + 1, damage, "it is said to end with number " + last);
        } else if (!end.equals(walk.last())) {
            broken(actor, number, Damage.ALTERED, "it is said to end with another hash");
        }
        number = 0;
        walk = new ChainWalk(chain);
        broken = false;
    }
}
