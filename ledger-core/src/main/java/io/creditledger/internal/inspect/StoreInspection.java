package io.creditledger.internal.inspect;

import io.creditledger.audit.AuditAction;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Inspection;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.InspectionReport;
import io.creditledger.inspect.Repair;
import io.creditledger.inspect.Repaired;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.Rule;
import io.creditledger.inspect.Severity;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.hash.Chain;
import io.creditledger.internal.store.Archive;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Inspections of the books in any store. As thread-safe as its archive. */
public final class StoreInspection implements Inspection {
    private final Archive archive;
    private final Chain chain;
    private final Supplier<Instant> clock;
    private final Actor actor;
    private final BiConsumer<AuditAction, Optional<Account>> gate;

    /** Of this archive, with chains of these keys, in the name of this actor, who has to pass the gate. */
    public StoreInspection(
            Archive archive,
            Chain chain,
            Supplier<Instant> clock,
            Actor actor,
            BiConsumer<AuditAction, Optional<Account>> gate) {
        this.archive = archive;
        this.chain = chain;
        this.clock = clock;
        this.actor = actor;
        this.gate = gate;
    }

    /** Insists that the actor may look at whatever a plan wants. */
    private void need(InspectionPlan plan) {
        if (plan.accounts().isPresent()) {
            plan.accounts().get().forEach(account -> gate.accept(AuditAction.INSPECT, Optional.of(account)));
        } else {
            gate.accept(AuditAction.INSPECT, Optional.empty());
        }
    }

    @Override
    public ChainReport verify(Account account) {
        gate.accept(AuditAction.INSPECT, Optional.of(Checks.present("account", account)));
        List<ChainReport> reports = new ArrayList<>();
        archive.show(account, new ChainVisitor(chain, reports::add, (row, problem) -> {}));
        return reports.isEmpty() ? new ChainReport(account, 0, 0, List.of()) : reports.get(0);
    }

    @Override
    public InspectionReport verify(InspectionPlan plan, Consumer<? super BrokenRow> broken) {
        Checks.present("broken", broken);
        need(Checks.present("plan", plan));
        Tour tour = new Tour(archive, plan);
        Tally<BrokenRow> tally = new Tally<>(plan, tour.size(), broken);
        tour.show(() -> new ChainVisitor(
                chain,
                report -> tally.seen(report, report.broken()),
                (row, problem) -> tally.found(new BrokenRow(Optional.empty(), row, Damage.ADDED, problem))));
        trails(plan, tally::found);
        return tally.end();
    }

    /** What actors tried belongs to no account: whoever wants all wants that, too. */
    private void trails(InspectionPlan plan, Consumer<BrokenRow> broken) {
        if (plan.accounts().isEmpty()) {
            archive.show(new TrailWalk(chain, broken));
        }
    }

    @Override
    public List<Finding> reconcile(Account account) {
        List<Finding> findings = new ArrayList<>();
        reconcile(InspectionPlan.of(List.of(Checks.present("account", account))), findings::add);
        return List.copyOf(findings);
    }

    @Override
    public InspectionReport reconcile(InspectionPlan plan, Consumer<? super Finding> findings) {
        Checks.present("findings", findings);
        need(Checks.present("plan", plan));
        Tour tour = new Tour(archive, plan);
        Tally<Finding> tally = new Tally<>(plan, tour.size(), findings);
        tour.show(() -> new BookVisitor(chain, tally));
        trails(plan, broken -> tally.found(stray(broken.row(), broken.damage() + ", " + broken.what())));
        return tally.end();
    }

    @Override
    public Repaired repair(Repair repair) {
        gate.accept(
                AuditAction.REPAIR, Optional.of(Checks.present("repair", repair).account()));
        return archive.mend(new CacheMending(repair, clock, actor, chain));
    }

    /** What a row means that belongs to no account. */
    static Finding stray(Row row, String problem) {
        Rule rule = row.kind().isTruth() ? Rule.I10 : Rule.CACHE;
        return new Finding(rule, Severity.CRITICAL, Optional.empty(), row, "history", "as it was written", problem);
    }
}
