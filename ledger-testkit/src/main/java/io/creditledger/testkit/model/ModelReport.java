package io.creditledger.testkit.model;

import io.creditledger.Attempt;
import io.creditledger.Receipt;
import io.creditledger.entry.EntryType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a check has seen: how many commands of each kind were applied, replayed and refused, and how. Not thread-safe. */
public final class ModelReport {
    private static final String APPLIED = "applied";
    private static final String REPLAYED = "replayed";
    private static final String LISTS = "LISTS";

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long commands;

    ModelReport() {}

    /** How many commands were posted, alone or in lists. */
    public long commands() {
        return commands;
    }

    /** How many commands of this kind were applied; for what time does, how many entries there are. */
    public long applied(EntryType type) {
        return counts(type.name()).getOrDefault(APPLIED, 0L);
    }

    /** How many commands of this kind were replayed. */
    public long replayed(EntryType type) {
        return counts(type.name()).getOrDefault(REPLAYED, 0L);
    }

    /** By which kinds of exceptions commands of this kind were refused. */
    public Set<String> refusals(EntryType type) {
        Set<String> kinds = new TreeSet<>(counts(type.name()).keySet());
        kinds.removeAll(Set.of(APPLIED, REPLAYED));
        return kinds;
    }

    /** By which kinds of exceptions any command was refused, and how often. */
    public Map<String, Long> refusals() {
        Map<String, Long> sums = new TreeMap<>();
        counts.values().forEach(row -> row.forEach((kind, count) -> sums.merge(kind, count, Long::sum)));
        sums.keySet().removeAll(Set.of(APPLIED, REPLAYED));
        return sums;
    }

    void count(PostStep post, Object answer) {
        commands++;
        add(post.command().type().name(), outcome(answer));
    }

    void count(ListStep list, Object answer) {
        commands += list.commands().size();
        if (answer instanceof List<?> receipts) {
            for (int i = 0; i < receipts.size(); i++) {
                add(list.commands().get(i).type().name(), outcome(receipts.get(i)));
            }
        }
        add(LISTS, answer instanceof List<?> ? APPLIED : outcome(answer));
    }

    /** Counts what time did. */
    void count(Past past) {
        past.facts().stream()
                .filter(fact -> fact.type().isSystem())
                .forEach(fact -> add(fact.type().name(), APPLIED));
    }

    private static String outcome(Object answer) {
        if (answer instanceof Receipt receipt) {
            return receipt.isReplay() ? REPLAYED : APPLIED;
        } else if (answer instanceof Attempt attempt) {
            Optional<Receipt> receipt = attempt.receipt();
            return receipt.isPresent() ? outcome(receipt.get()) : "InsufficientCreditsException";
        }
        return answer instanceof Refusal refusal ? refusal.kind() : "broken";
    }

    private void add(String kind, String outcome) {
        counts.computeIfAbsent(kind, any -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
    }

    private Map<String, Long> counts(String kind) {
        return counts.getOrDefault(kind, Map.of());
    }

    /** All counts in one line. */
    @Override
    public String toString() {
        return commands + " commands " + counts;
    }
}
