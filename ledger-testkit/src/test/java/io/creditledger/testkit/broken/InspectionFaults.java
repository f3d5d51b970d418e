package io.creditledger.testkit.broken;

import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Outcome;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Adjust;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.ChainReport;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Inspection;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.InspectionReport;
import io.creditledger.inspect.Repair;
import io.creditledger.inspect.Repaired;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.Rule;
import io.creditledger.inspect.Severity;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers whose inspections cannot be trusted. */
final class InspectionFaults {
    private InspectionFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "makes books of those who have none",
                        "in1_an_account_without_entries_is_sound",
                        "entries=1",
                        sound -> verifying(sound, report -> new ChainReport(report.account(), 1, 0, List.of()))),
                ledger(
                        "finds what is not there",
                        "in2_books_of_which_everything_has_happened_are_sound",
                        "I12",
                        InspectionFaults::imagining),
                ledger(
                        "counts no audit records",
                        "in3_a_report_counts_entries_and_audit_records",
                        "audit records",
                        sound -> verifying(
                                sound,
                                report -> new ChainReport(report.account(), report.entries(), 0, report.broken()))),
                ledger(
                        "looks at all whatever it is asked",
                        "in4_an_inspection_of_some_accounts_looks_at_these",
                        "accounts=4",
                        sound -> planning(sound, plan -> InspectionPlan.all())),
                ledger(
                        "looks at the first account alone",
                        "in7_several_workers_see_what_one_sees",
                        "accounts=1",
                        sound -> planning(sound, plan -> plan.workers() > 1 ? first(plan) : plan)),
                ledger(
                        "keeps its progress to itself",
                        "in8_progress_is_told_up_to_the_end",
                        "nothing was told",
                        sound -> planning(sound, plan -> plan.progress(so -> {}))),
                ledger(
                        "sweeps before it looks",
                        "in10_an_inspection_writes_nothing",
                        "entries that are written down",
                        InspectionFaults::sweeping),
                ledger(
                        "keeps no record of a repair",
                        "in16_a_repair_is_audited",
                        "expected: <[GRANT, REPAIR]>",
                        InspectionFaults::forgetting),
                ledger(
                        "repairs in the name of somebody else",
                        "in16_a_repair_is_audited",
                        "somebody",
                        sound -> repairing(
                                sound,
                                (behind, repair) -> sound.as(Actor.service("somebody"))
                                        .inspection()
                                        .repair(repair))),
                ledger(
                        "moves credits while it repairs",
                        "in17_a_repair_of_sound_books_changes_nothing",
                        "available=51",
                        sound -> repairing(sound, (behind, repair) -> {
                            sound.adjust(Adjust.by(repair.account(), 1, "a little", Key.of(repair.key() + "-more")));
                            return behind.repair(repair);
                        })),
                ledger(
                        "repairs again and again",
                        "in18_the_same_repair_again_is_replayed",
                        "REPLAYED",
                        InspectionFaults::eager),
                ledger(
                        "looks among entries for the key of a repair",
                        "in19_keys_of_repairs_and_of_commands_do_not_meet",
                        "REPLAYED",
                        sound -> repairing(sound, (behind, repair) -> untaken(sound, behind, repair))),
                ledger(
                        "repairs what is not there",
                        "in21_an_account_without_entries_is_not_repaired",
                        "InvalidInputException",
                        sound -> repairing(sound, (behind, repair) -> {
                            try {
                                return behind.repair(repair);
                            } catch (InvalidInputException refusal) {
                                throw new KeyConflictException(repair.key(), "account");
                            }
                        })));
    }

    private static InspectionPlan first(InspectionPlan plan) {
        return InspectionPlan.of(plan.accounts().orElseThrow().subList(0, 1));
    }

    /** An inspection that passes every call on, to change some of them. */
    private static class Passing implements Inspection {
        private final Inspection behind;

        Passing(Inspection behind) {
            this.behind = behind;
        }

        @Override
        public ChainReport verify(Account account) {
            return behind.verify(account);
        }

        @Override
        public InspectionReport verify(InspectionPlan plan, Consumer<? super BrokenRow> broken) {
            return behind.verify(plan, broken);
        }

        @Override
        public List<Finding> reconcile(Account account) {
            return behind.reconcile(account);
        }

        @Override
        public InspectionReport reconcile(InspectionPlan plan, Consumer<? super Finding> findings) {
            return behind.reconcile(plan, findings);
        }

        @Override
        public Repaired repair(Repair repair) {
            return behind.repair(repair);
        }
    }

    private static Ledger inspecting(Ledger sound, BiFunction<Ledger, Inspection, Inspection> way) {
        return new Front(sound, other -> inspecting(other, way)) {
            @Override
            public Inspection inspection() {
                return way.apply(sound, sound.inspection());
            }
        };
    }

    private static Ledger verifying(Ledger sound, UnaryOperator<ChainReport> change) {
        return inspecting(sound, (ledger, behind) -> new Passing(behind) {
            @Override
            public ChainReport verify(Account account) {
                return change.apply(behind.verify(account));
            }
        });
    }

    private static Ledger imagining(Ledger sound) {
        return inspecting(sound, (ledger, behind) -> new Passing(behind) {
            @Override
            public List<Finding> reconcile(Account account) {
                return List.of(new Finding(
                        Rule.I12, Severity.CRITICAL, Optional.of(account), Row.ACCOUNT, "what came in", "1", "2"));
            }
        });
    }

    private static Ledger planning(Ledger sound, UnaryOperator<InspectionPlan> change) {
        return inspecting(sound, (ledger, behind) -> new Passing(behind) {
            @Override
            public InspectionReport reconcile(InspectionPlan plan, Consumer<? super Finding> findings) {
                return behind.reconcile(change.apply(plan), findings);
            }
        });
    }

    private static Ledger sweeping(Ledger sound) {
        return inspecting(sound, (ledger, behind) -> new Passing(behind) {
            @Override
            public ChainReport verify(Account account) {
                ledger.sweep(account);
                return behind.verify(account);
            }
        });
    }

    private static Ledger repairing(Ledger sound, BiFunction<Inspection, Repair, Repaired> way) {
        return inspecting(sound, (ledger, behind) -> new Passing(behind) {
            @Override
            public Repaired repair(Repair repair) {
                return way.apply(behind, repair);
            }
        });
    }

    private static Ledger forgetting(Ledger sound) {
        return new Front(sound, InspectionFaults::forgetting) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                Page<AuditRecord> page = sound.audit(query);
                List<AuditRecord> acts = page.items().stream()
                        .filter(row -> row.action() != AuditAction.REPAIR)
                        .toList();
                return new Page<>(acts, page.next(), page.back());
            }
        };
    }

    private static Ledger eager(Ledger sound) {
        AtomicInteger count = new AtomicInteger();
        return repairing(
                sound,
                (behind, repair) -> behind.repair(Repair.of(
                        repair.account(),
                        repair.note().reason().orElseThrow(),
                        Key.of(repair.key() + "-" + count.incrementAndGet()))));
    }

    private static Repaired untaken(Ledger sound, Inspection behind, Repair repair) {
        Repaired repaired = behind.repair(repair);
        boolean isTaken = sound.entry(repair.key()).isPresent();
        return isTaken ? new Repaired(repaired.record(), Outcome.REPLAYED, List.of()) : repaired;
    }
}
