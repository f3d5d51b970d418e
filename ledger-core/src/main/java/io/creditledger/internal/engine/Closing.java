package io.creditledger.internal.engine;

import io.creditledger.audit.Approval;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.hash.Chain;
import io.creditledger.signal.Thresholds;
import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a draft final: links its entries and audit records into the chains and works out the account's new row. */
final class Closing {
    private final Chain chain;

    Closing(Chain chain) {
        this.chain = chain;
    }

    /** The decision to apply the command whose entry, and those that it caused, end the draft. */
    Decision command(Draft draft, Optional<Approval> approval, Thresholds thresholds) {
        List<Entry> entries = chained(draft);
        int own = entries.size() - 1;
        while (entries.get(own).type().isSystem()) {
            own--;
        }
        Act act = new Act(entries.get(own), List.copyOf(entries.subList(own + 1, entries.size())), 0);
        return decision(draft, entries, Optional.of(act), approval, thresholds);
    }

    /** The decision to write down what time did. */
    Decision sweep(Draft draft, Thresholds thresholds) {
        return decision(draft, chained(draft), Optional.empty(), Optional.empty(), thresholds);
    }

    private List<Entry> chained(Draft draft) {
        List<Entry> entries = new ArrayList<>(draft.entries().size());
        Hash link = draft.book().head().chain();
        for (Entry entry : draft.entries()) {
            link = chain.link(link, entry);
            entries.add(entry.withHash(link));
        }
        return entries;
    }

    private Decision decision(
            Draft draft, List<Entry> entries, Optional<Act> act, Optional<Approval> approval, Thresholds thresholds) {
        Head before = draft.book().head();
        Judged judged = Judgement.of(thresholds, draft);
        List<AuditRecord> audits = act.map(Act::entry)
                .filter(entry -> entry.type().isAudited())
                .map(entry -> List.of(audited(before, entry, approval)))
                .orElse(List.of());
        Optional<Entry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
        Head head = new Head(
                before.account(),
                before.sequence() + entries.size(),
                draft.lotCount(),
                last.map(Entry::at).orElse(before.lastAt()),
                draft.sums().totals(),
                draft.sums().scoped(),
                draft.sums().scopedPending(),
                nextDue(draft, judged.state().due(thresholds)),
                last.map(Entry::hash).orElse(before.chain()),
                before.audits() + audits.size(),
                audits.isEmpty() ? before.auditChain() : audits.get(0).hash(),
                judged.state());
        return new Decision(
                head,
                List.copyOf(entries),
                audits,
                List.copyOf(draft.changedLots().values()),
                List.copyOf(draft.changedHolds()),
                draft.refund(),
                act,
                judged.signals());
    }

    private AuditRecord audited(Head head, Entry entry, Optional<Approval> approval) {
        AuditRecord row = AuditRecord.of(entry, head.audits() + 1, approval);
        return row.linked(row.number(), chain.link(head.auditChain(), row));
    }

    /**
     * Nothing happens, or is to be told, by itself before this instant. Exact where something fell due, so that it moves on; otherwise a bound
     * that what changed can only lower, so that the rest of the book need not be loaded.
     */
    private static Instant nextDue(Draft draft, Instant signalsDue) {
        Instant bound = draft.book().head().nextDue();
        boolean exact = !draft.now().isBefore(bound);
        Stream<Instant> dues = Stream.concat(
                (exact ? draft.lots(any -> true) : draft.changedLots().values())
                        .stream().map(LotState::due),
                (exact ? draft.holds() : draft.changedHolds()).stream().map(Held::due));
        return Stream.concat(dues, Stream.of(signalsDue, exact ? draft.book().unloadedDue() : bound))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
