package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Adjust;
import io.creditledger.command.PlanChange;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import io.creditledger.value.UnitCost;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules b, continued: texts: what is too long, empty, blank at its ends, or of characters that nobody can print. */
abstract class TextBoundsRules extends BoundsRules {
    private static final String SMILE = "\ud83d\ude00";

    /** Look at the owner of an account. */
    @Test
    public final void b18_an_owner_is_printable_and_of_200_characters_at_most() {
        assertPrintable("owner", 200, Account::of);
    }

    /** Look at the currency of an account. */
    @Test
    public final void b19_a_currency_is_printable_and_of_50_characters_at_most() {
        assertPrintable("currency", 50, account()::in);
    }

    /** Look at keys. */
    @Test
    public final void b20_a_key_is_printable_and_of_200_characters_at_most() {
        assertPrintable("key", 200, Key::of);
    }

    /** Look at the keys that commands bring: those that the ledger makes for itself are not theirs to use. */
    @Test
    public final void b21_a_command_has_no_reserved_key() {
        assertInvalid("key", () -> PlanChange.of(account(), "a", "b", T0, "why", Key.of("~")));
        assertInvalid("key", () -> Adjust.by(account(), 1, "why", Key.of("~1")));
        applied(credits("~", 1));
    }

    /** Look at the id of an actor. */
    @Test
    public final void b22_an_actor_is_printable_and_of_200_characters_at_most() {
        assertPrintable("actor", 200, Actor::service);
    }

    /** Look at the names of features, wherever they are said. */
    @Test
    public final void b23_a_feature_is_printable_and_of_50_characters_at_most() {
        assertPrintable("feature", 50, name -> job("s", 1).feature(name));
        assertPrintable("feature", 50, name -> aside("h", 1).feature(name));
        assertPrintable("feature", 50, name -> credits("g", 1).scope(name));
        assertPrintable("feature", 50, name -> credits("g", 1).scope("images", name));
        assertPrintable("feature", 50, name -> Scope.of(Arrays.asList(name)));
    }

    /** Look at a comma in the name of a feature: it stands between features. */
    @Test
    public final void b24_a_feature_has_no_comma() {
        assertInvalid("feature", () -> job("s", 1).feature("a,b"));
        assertInvalid("feature", () -> job("s", 1).feature(","));
        assertInvalid("feature", () -> credits("g", 1).scope("a,b"));
    }

    /** Look at the size of a scope: 1 to 20 features. */
    @Test
    public final void b25_a_scope_has_1_to_20_features() {
        assertInvalid("scope", () -> Scope.of(List.of()));
        assertInvalid("scope", () -> Scope.of(features(21)));
        assertEquals(20, Scope.of(features(20)).features().size());
        assertInvalid("scope", () -> credits("g", 1).scope("a", features(20).toArray(String[]::new)));
    }

    /** Look at references. */
    @Test
    public final void b26_a_reference_is_printable_and_of_200_characters_at_most() {
        assertPrintable("reference", 200, job("s", 1)::reference);
    }

    /** Look at the names of plans. */
    @Test
    public final void b27_a_plan_is_printable_and_of_200_characters_at_most() {
        assertPrintable("from", 200, from -> PlanChange.of(account(), from, "pro", T0, "why", key("p")));
        assertPrintable("to", 200, to -> PlanChange.of(account(), "free", to, T0, "why", key("p")));
    }

    /** Look at the money of a unit cost. */
    @Test
    public final void b28_the_currency_of_a_unit_cost_is_printable_and_of_10_characters_at_most() {
        assertPrintable("unit cost currency", 10, currency -> UnitCost.of("1", currency));
    }

    /** Look at reasons, also where they have to be there. */
    @Test
    public final void b29_a_reason_is_any_text_of_1000_characters_at_most() {
        assertText("reason", 1_000, job("s", 1)::reason);
        assertText("reason", 1_000, reason -> Adjust.by(account(), 1, reason, key("a")));
        assertText("reason", 1_000, reason -> PlanChange.of(account(), "free", "pro", T0, reason, key("p")));
    }

    /** Look at the reason of commands that need one: a note without it is refused. */
    @Test
    public final void b30_an_adjust_and_a_plan_change_have_a_reason() {
        assertInvalid("reason", () -> Adjust.by(account(), 1, "why", key("a")).note(Note.NONE));
        assertInvalid(
                "reason",
                () -> PlanChange.of(account(), "free", "pro", T0, "why", key("p"))
                        .note(Note.NONE.reference("T-1")));
    }

    /** Look at the names and values of metadata. */
    @Test
    public final void b31_metadata_is_any_text_of_50_and_500_characters_at_most() {
        assertText("metadata name", 50, name -> job("s", 1).metadata(name, "value"));
        assertText("metadata value", 500, value -> job("s", 1).metadata("name", value));
    }

    /** Look at the size of metadata: 20 names; a name that is there already does not count again. */
    @Test
    public final void b32_metadata_has_20_names_at_most() {
        Note full = Note.NONE;
        for (String name : features(20)) {
            full = full.metadata(name, "value");
        }
        Note twenty = full;
        assertInvalid("metadata", () -> twenty.metadata("one more", "value"));
        assertEquals("other", twenty.metadata("f1", "other").metadata().get("f1"));
    }

    private static Set<String> features(int number) {
        return new TreeSet<>(
                IntStream.rangeClosed(1, number).mapToObj(i -> "f" + i).toList());
    }

    private static void assertPrintable(String field, int most, Consumer<String> make) {
        assertInvalid(field, () -> make.accept(nothing()));
        List<String> bad = List.of(
                "",
                "a".repeat(most + 1),
                " ",
                " a",
                "a ",
                "a\nb",
                "a\tb",
                "\0",
                "a\u007f",
                "\u0085",
                "\u00e9",
                "a\u00a0",
                "\u202eb",
                SMILE,
                "\ud83d");
        bad.forEach(text -> assertInvalid(field, () -> make.accept(text)));
        List.of("a", "a".repeat(most), "a b").forEach(make);
        for (char sign = '!'; sign <= '~'; sign++) {
            make.accept(String.valueOf(sign == ',' ? '.' : sign));
        }
    }

    private static void assertText(String field, int most, Consumer<String> make) {
        assertInvalid(field, () -> make.accept(nothing()));
        List<String> bad = List.of(
                "",
                " ",
                "\u2003\u3000",
                "a".repeat(most + 1),
                SMILE.repeat(most / 2) + "a",
                "a\nb",
                "a\tb",
                "\0",
                "a\u007f",
                "\u0085",
                "a\ud83d",
                "\ude00a",
                "\ude00\ud83d",
                "\ud83d" + SMILE);
        bad.forEach(text -> assertInvalid(field, () -> make.accept(text)));
        List.of("a", "a".repeat(most), SMILE.repeat(most / 2), "na\u00efve \u65e5\u672c \u2028 " + SMILE)
                .forEach(make);
    }
}
