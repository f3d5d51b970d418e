package io.creditledger.testkit.model;

import io.creditledger.Attempt;
import io.creditledger.Receipt;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a check has exercised, so that one sees that no path was missed. Not thread-safe. */
public final class ModelReport {
    /** What a command is counted as that wrote an entry. */
    public static final String APPLIED = "applied";

    /** What a command is counted as that an earlier one with the same key had applied. */
    public static final String REPLAYED = "replayed";

    /** Where whole lists of commands are counted. */
    public static final String LISTS = "LISTS";

    /** Where the lots are counted that there are at the end of a world: by status, and by what made them besides grants. */
    public static final String LOTS = "LOTS";

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long commands;

    ModelReport() {}

    /** How many commands were posted, alone or in lists. */
    public long commands() {
        return commands;
    }

    /**
     * How often what happened. To a kind of command: how often it was {@link #APPLIED}, {@link #REPLAYED} or refused, by
     * class of exception; of what time does, how many entries there are. Commands of refused lists count as {@link #LISTS}
     * only.
     *
     * @param kind the name of an entry type, {@link #LISTS} or {@link #LOTS}
     */
    public Map<String, Long> counts(String kind) {
        return Collections.unmodifiableMap(counts.getOrDefault(kind, Map.of()));
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
            add(LISTS, APPLIED);
        } else {
            add(LISTS, outcome(answer));
        }
    }

    /** Counts what time did. */
    void count(Past past) {
        past.facts().stream().map(Fact::type).filter(EntryType::isSystem).forEach(type -> add(type.name(), APPLIED));
    }

    /** Counts a lot as it is in the end. */
    void count(Lot lot, EntryType maker) {
        add(LOTS, lot.status().name());
        if (lot.replaces().isPresent()) {
            add(LOTS, "reissued");
        } else if (maker != EntryType.GRANT) {
            add(LOTS, "of " + maker);
        }
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

    private void add(String kind, String what) {
        counts.computeIfAbsent(kind, any -> new TreeMap<>()).merge(what, 1L, Long::sum);
    }

    /** All counts in one line. */
    @Override
    public String toString() {
        return commands + " commands " + counts;
    }
}
