package io.creditledger.testkit.witness;

import static org.junit.jupiter.api.Assertions.fail;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.testkit.witness.Line.Kind;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a {@link Witness} has seen, read from its journals, and held against a ledger to which nobody writes meanwhile, and in which
 * nothing falls due meanwhile: one whose clock stands still. Immutable.
 *
 * <pre>{@code
 * Testimony.of(journal).check(ledger);
 * }</pre>
 *
 * <p>What must hold: whatever a caller was told had happened is there, as the same entry; what all who asked were told was not written is
 * not there; what nobody knows may be either, but wholly; at most one caller was told that his call had done it; every entry that time did
 * not make belongs to somebody who asked for it; and every invariant of every account.
 */
public final class Testimony {
    private final Map<Key, Told> byKey;
    private final List<Line> lines;

    private Testimony(Map<Key, Told> byKey, List<Line> lines) {
        this.byKey = byKey;
        this.lines = lines;
    }

    /** What is in these journals, of one process each or of several. The last line may have been cut off by a crash. */
    public static Testimony of(Path... journals) {
        Map<Key, Told> byKey = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Path journal : journals) {
            whole(journal).stream().map(Line::parse).forEach(lines::add);
        }
        lines.forEach(line -> byKey.computeIfAbsent(line.key(), Told::new).add(line));
        return new Testimony(byKey, List.copyOf(lines));
    }

    /** A line without its end was not written wholly: what it was to say was not done yet, or not told. */
    private static List<String> whole(Path journal) {
        try {
            String text = Files.readString(journal, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many commands callers were told had happened, each key once. */
    public long acknowledged() {
        return byKey.values().stream().filter(Told::isAcknowledged).count();
    }

    /** How many calls were answered with a refusal. */
    public long refused() {
        return lines.stream().filter(line -> line.kind() == Kind.REFUSED).count();
    }

    /** The keys of which nobody was told what became of them, in the order of asking. */
    public Set<Key> unsettled() {
        return byKey.values().stream()
                .filter(Told::isUnsettled)
                .map(Told::key)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The accounts that callers named or were told of. */
    public Set<Account> accounts() {
        return lines.stream()
                .flatMap(line -> line.account().stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** Fails with everything in which the ledger does not stand by what callers were told. */
    public void check(Ledger ledger) {
        List<String> violations = violations(ledger);
        if (!violations.isEmpty()) {
            fail(String.join(System.lineSeparator(), violations));
        }
    }

    /** The same as a list, a sentence each. */
    public List<String> violations(Ledger ledger) {
        return new Verdict(ledger, this).violations();
    }

    /**
     * The same for a ledger in which nobody but the witnessed callers has ever written: what is in accounts that nobody named is found, too,
     * and whatever an inspection of all books finds.
     */
    public List<String> violationsOfAll(Ledger ledger) {
        return new Verdict(ledger, this).violationsOfAll();
    }

    /**
     * Sends what is unsettled again, twice, and says where that does not give one effect: what was there must be replayed, and what was not
     * is done or refused. To be judged by a new testimony afterwards.
     *
     * @param ledger a ledger that the witness is watching
     * @param commands the command that had this key
     */
    public List<String> retry(Ledger ledger, Function<Key, ? extends Command> commands) {
        Retry retry = new Retry(ledger);
        return unsettled().stream()
                .flatMap(key -> retry.of(commands.apply(key)).stream())
                .toList();
    }

    Collection<Told> told() {
        return byKey.values();
    }

    /** The commands of each call that happen all or none. */
    Collection<List<Key>> calls() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.INTENT)
                .collect(Collectors.groupingBy(
                        Line::call, LinkedHashMap::new, Collectors.mapping(Line::key, Collectors.toList())))
                .values();
    }

    /** How many of each kind. */
    @Override
    public String toString() {
        return byKey.size() + " commands: " + acknowledged() + " acknowledged, "
                + unsettled().size() + " unknown, the others refused";
    }
}
