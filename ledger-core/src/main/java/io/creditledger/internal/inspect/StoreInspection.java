package io.creditledger.internal.inspect;

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
import io.creditledger.internal.store.Archive;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Inspections of the books in any store. As thread-safe as its archive. */
public final class StoreInspection implements Inspection {
    private final Archive archive;
    private final Supplier<Instant> clock;
    private final Actor actor;

    /** Of this archive, in the name of this actor. */
    public StoreInspection(Archive archive, Supplier<Instant> clock, Actor actor) {
        this.archive = archive;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public ChainReport verify(Account account) {
        Checks.present("account", account);
        List<ChainReport> reports = new ArrayList<>();
        archive.show(account, new ChainVisitor(reports::add, (row, problem) -> {}));
        return reports.isEmpty() ? new ChainReport(account, 0, 0, List.of()) : reports.get(0);
    }

    @Override
    public InspectionReport verify(InspectionPlan plan, Consumer<? super BrokenRow> broken) {
        Checks.present("broken", broken);
        Tour tour = new Tour(archive, Checks.present("plan", plan));
        Tally<BrokenRow> tally = new Tally<>(plan, tour.size(), broken);
        tour.show(() -> new ChainVisitor(
                report -> tally.seen(report, report.broken()),
                (row, problem) -> tally.found(new BrokenRow(Optional.empty(), row, Damage.ADDED, problem))));
        return tally.end();
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
        Tour tour = new Tour(archive, Checks.present("plan", plan));
        Tally<Finding> tally = new Tally<>(plan, tour.size(), findings);
        tour.show(() -> new BookVisitor(tally));
        return tally.end();
    }

    @Override
    public Repaired repair(Repair repair) {
        return archive.mend(new CacheMending(Checks.present("repair", repair), clock, actor));
    }

    /** What a row means that belongs to no account. */
    static Finding stray(Row row, String problem) {
        Rule rule = row.kind().isTruth() ? Rule.I10 : Rule.CACHE;
        return new Finding(rule, Severity.CRITICAL, Optional.empty(), row, "account", "one that is there", problem);
    }
}
