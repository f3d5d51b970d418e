package io.creditledger.testkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.command.Command;
import io.creditledger.entry.EntryType;
import io.creditledger.testkit.internal.Movement;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page about the contract says what the code does. Run with {@code -Dledger.docs.write} it writes its tables and lists
 * anew; otherwise it fails where they differ.
 */
final class ContractPageTest {
    private static final Path PAGE = Path.of("../docs/contract.md");
    private static final Map<String, String> CHAPTERS = Map.ofEntries(
            Map.entry("k", "A command happens once"),
            Map.entry("b", "Bounds and bad input"),
            Map.entry("t", "Time"),
            Map.entry("g", "Grants"),
            Map.entry("p", "Grants that wait for payment or their start"),
            Map.entry("x", "Extending credits"),
            Map.entry("s", "Spending"),
            Map.entry("o", "The order in which lots burn"),
            Map.entry("h", "Holds"),
            Map.entry("d", "Debt"),
            Map.entry("r", "Refunds"),
            Map.entry("v", "Taking grants back"),
            Map.entry("a", "Corrections and changes of plan"),
            Map.entry("q", "Quotes"),
            Map.entry("l", "Balances and lots"),
            Map.entry("y", "History"),
            Map.entry("u", "The audit trail"),
            Map.entry("m", "Lists of commands"),
            Map.entry("n", "Many commands, each for itself"),
            Map.entry("w", "Sums beyond 64 bits"),
            Map.entry("e", "Sweeps"),
            Map.entry("c", "Many callers at once"),
            Map.entry("in", "Inspections and repairs"),
            Map.entry("st", "Statements"),
            Map.entry("pr", "Proof: keys and seals"),
            Map.entry("ac", "Who may do what"),
            Map.entry("ap", "What takes the approval of another person"),
            Map.entry("ex", "Explanations"),
            Map.entry("si", "Signals"),
            Map.entry("j", "In the host's transaction"));

    @Test
    void the_page_lists_every_rule() throws IOException {
        List<String> lines = new ArrayList<>();
        String chapter = "";
        for (Rule rule : Rule.all()) {
            if (!rule.chapter().equals(chapter)) {
                chapter = rule.chapter();
                lines.addAll(List.of("", "### " + chapter + ": " + CHAPTERS.get(chapter), ""));
            }
            lines.add("* **" + chapter + rule.number() + "** " + rule.sentence());
        }
        lines.add("");
        new Section(ContractPageTest.class, PAGE, "rules").is(lines);
    }

    @Test
    void the_page_tells_the_content_of_every_command() throws IOException {
        List<String> lines = new ArrayList<>(List.of("", "| command | always | where said |", "|---|---|---|"));
        commands(Command.class)
                .sorted((one, other) -> one.getSimpleName().compareTo(other.getSimpleName()))
                .forEach(kind -> {
                    ContentFields fields = ContentFields.of(kind);
                    lines.add(
                            row("`" + kind.getSimpleName() + "`", joined(fields.always()), joined(fields.whereSaid())));
                });
        lines.add("");
        new Section(ContractPageTest.class, PAGE, "content").is(lines);
    }

    @Test
    void the_page_tells_what_every_kind_of_entry_changes() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("", "| entry | available | held | pending | draws |", "|---|---|---|---|---|"));
        for (EntryType type : EntryType.values()) {
            Movement movement = Movement.of(type);
            lines.add(
                    row("`" + type + "`", movement.available(), movement.held(), movement.pending(), movement.draws()));
        }
        lines.add("");
        new Section(ContractPageTest.class, PAGE, "movements").is(lines);
    }

    @Test
    void rules_are_numbered_without_gap_in_chapters_with_a_title() {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        Rule.all()
                .forEach(rule -> numbers.computeIfAbsent(rule.chapter(), letter -> new ArrayList<>())
                        .add(rule.number()));
        assertThat(numbers.keySet()).isEqualTo(new TreeMap<>(CHAPTERS).keySet());
        assertThat(numbers)
                .allSatisfy((chapter, found) -> assertThat(found)
                        .as("numbers of chapter %s", chapter)
                        .isEqualTo(
                                IntStream.rangeClosed(1, found.size()).boxed().toList()));
    }

    @Test
    void no_rule_can_be_overridden_or_hidden() {
        assertThat(Rule.all())
                .extracting(Rule::method)
                .allMatch(
                        method -> Modifier.isPublic(method.getModifiers()) && Modifier.isFinal(method.getModifiers()));
    }

    private static Stream<Class<? extends Command>> commands(Class<? extends Command> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(one -> commands(one.asSubclass(Command.class)))
                : Stream.of(type);
    }

    private static String joined(Collection<String> fields) {
        return fields.isEmpty() ? "-" : String.join(", ", fields);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
