package io.creditledger.internal.inspect;

import io.creditledger.audit.AuditRecord;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.hash.Chain;
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
    private Hash link = Hash.ZERO;
    private boolean broken;

    TrailWalk(Chain chain, Consumer<BrokenRow> handler) {
        this.chain = chain;
        this.handler = handler;
    }

    @Override
    public void records(String actor, List<AuditRecord> page) {
        for (AuditRecord record : page) {
            if (record.number() != number + 1) {
                broken(actor, number + 1, Damage.MISSING, "number " + record.number() + " stands in its place");
            } else if (!chain.relink(link, record).equals(Optional.of(record.hash()))) {
                broken(actor, record.number(), Damage.ALTERED, "its hash does not follow");
            }
            number = record.number();
            link = record.hash();
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
        } else if (!end.equals(link)) {
            broken(actor, number, Damage.ALTERED, "it is said to end with another hash");
        }
        number = 0;
        link = Hash.ZERO;
        broken = false;
    }
}
