package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.error.InvalidInputException;
import io.creditledger.query.AuditQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Role;
import io.creditledger.value.Scope;
import io.creditledger.value.UnitCost;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules b, continued: what is exactly in bounds is kept exactly; and people give reasons. */
abstract class StoredBoundsRules extends KeptOptionsRules {
    private static final String SMILE = "\ud83d\ude00";
    private static final String SIGNS = "!\"#$%&'()*+-./ 0:;<=>?@[ \\]^_`{|}~";

    /** Look at the columns of owner and currency: they hold the longest, character by character. */
    @Test
    public final void b49_the_longest_account_is_kept() {
        Account longest = watched(Account.of(longest(account().owner(), 200)).in("c".repeat(50)));
        Receipt receipt = applied(Grant.purchase(longest, 5, key("g")));
        assertEquals(longest, receipt.entry().account());
        assertEquals(5, available(longest));
        assertEquals(0, available(watched(Account.of(longest.owner()))));
    }

    /** Look at the column of keys, and at that of the act that a command refers to. */
    @Test
    public final void b50_the_longest_key_is_kept() {
        Key longest = Key.of(longest(key("s").value(), 200));
        applied(credits("g", 5));
        applied(job("s", 5));
        applied(Refund.of(key("s"), longest));
        assertEquals(Optional.of(longest), ledger().entry(longest).map(entry -> entry.key()));
        Key longGrant = Key.of(longest(key("g").value(), 200));
        applied(Grant.purchase(account(), 5, longGrant));
        Receipt revoke = applied(Revoke.inFull(longGrant, key("v")));
        assertEquals(Optional.of(longGrant), revoke.entry().refersTo());
        assertEquals(Optional.of(revoke.entry()), ledger().entry(key("v")));
    }

    /** Look at the columns of a note: the longest reason, reference and metadata come back as they were said. */
    @Test
    public final void b51_the_longest_note_is_kept() {
        Note note = Note.NONE.reason(SMILE.repeat(500)).reference("r".repeat(200));
        for (int i = 10; i < 30; i++) {
            note = note.metadata(i + SMILE.repeat(24), SMILE.repeat(250));
        }
        applied(credits("g", 5).note(note));
        assertEquals(Optional.of(note), ledger().entry(key("g")).map(entry -> entry.note()));
        var audit = ledger().audit(AuditQuery.newestFirst().key(key("g"))).items();
        assertEquals(note, audit.get(0).note());
    }

    /** Look at how texts are written and read: every character comes back, those of your own syntax, too. */
    @Test
    public final void b52_every_character_is_kept() {
        Note note = Note.NONE
                .reason(" " + SIGNS + ", \u00e4\u00df\u0130 \u65e5\u672c \u202e \u2028 e\u0301 " + SMILE + " ")
                .reference(SIGNS)
                .metadata("a=b\\n\"c\"", "{\"d\": [1, '2']}, e=f; " + SMILE)
                .metadata("A=b\\n\"c\"", "\\u0000\\")
                .metadata(" ' ", " -- ");
        applied(PlanChange.of(account(), SIGNS, "=", T0, "why", key(SIGNS)).note(note));
        var entry = ledger().entry(key(SIGNS)).orElseThrow();
        assertEquals(note, entry.note());
        assertEquals(Optional.of(SIGNS), entry.content().field("from"));
        assertEquals(Optional.of("="), entry.content().field("to"));
    }

    /** Look at the columns of an actor. */
    @Test
    public final void b53_the_longest_actor_is_kept() {
        Actor longest = Actor.service(longest(SIGNS, 200));
        ledger().as(longest).grant(credits("g", 5));
        assertEquals(Optional.of(longest), ledger().entry(key("g")).map(entry -> entry.actor()));
    }

    /** Look at the columns of a lot's terms: the longest scope and the longest cost. */
    @Test
    public final void b54_the_longest_terms_are_kept() {
        Scope scope = new Scope(new TreeSet<>(
                IntStream.range(10, 30).mapToObj(i -> longest(i + "", 50)).toList()));
        UnitCost cost = UnitCost.of("9".repeat(18) + "." + "9".repeat(18), "c".repeat(10));
        applied(credits("g", 5).scope(scope).unitCost(cost));
        assertEquals(scope, lotOf("g").terms().scope());
        assertEquals(Optional.of(cost), lotOf("g").terms().unitCost());
        String feature = scope.features().first();
        applied(job("s", 5).feature(feature));
        assertEquals(
                Optional.of(feature),
                ledger().entry(key("s")).orElseThrow().content().field("feature"));
    }

    /** Look at who must give a reason: every person, whatever the role. */
    @Test
    public final void b55_every_person_must_give_a_reason() {
        for (Role role : Role.values()) {
            if (role.isPerson()) {
                assertReasonMissing(new Actor("jane", role), credits("g", 5));
            }
        }
    }

    /** Look at what a person must give a reason for: every write, before anything is looked up. */
    @Test
    public final void b56_a_person_gives_a_reason_for_every_write() {
        List.of(
                        credits("g", 5),
                        job("s", 5),
                        aside("h", 5),
                        Activate.of(key("none"), key("a")),
                        Cancel.of(key("none"), key("c")),
                        Capture.of(key("none"), key("d")),
                        Release.of(key("none"), key("e")),
                        Refund.of(key("none"), key("r")),
                        Revoke.inFull(key("none"), key("v")),
                        Extend.forGood(key("none"), key("x")))
                .forEach(command -> assertReasonMissing(ANN, command));
    }

    /** Look at a person who gives a reason: it is in the books beside the name. */
    @Test
    public final void b57_a_person_with_a_reason_writes() {
        Receipt receipt = ledger().as(ANN).grant(credits("g", 5).reason("ticket 7"));
        assertEquals(ANN, receipt.entry().actor());
        assertEquals(Optional.of("ticket 7"), receipt.entry().note().reason());
    }

    /** Look at the value forms of refusals: a missing reason is not a want of credits. */
    @Test
    public final void b58_a_person_gives_a_reason_for_an_attempt_too() {
        refused(account(), InvalidInputException.class, () -> ledger().as(ANN).trySpend(job("s", 5)));
        refused(account(), InvalidInputException.class, () -> ledger().as(ANN).tryHold(aside("h", 5)));
    }

    /** Look at what a person need not give a reason for: reading. */
    @Test
    public final void b59_a_person_reads_without_a_reason() {
        applied(credits("g", 5));
        assertEquals(5, ledger().as(ANN).balance(account()).available());
        assertEquals(1, ledger().as(ANN).history(account()).items().size());
    }

    /** Look at the one actor that nobody may speak for: what time did is written by the ledger alone. */
    @Test
    public final void b60_nobody_acts_in_the_name_of_the_system() {
        assertInvalid("actor", () -> ledger().as(Actor.SYSTEM));
        assertInvalid("actor", () -> ledger().as(new Actor("root", Role.SYSTEM)));
    }

    private void assertReasonMissing(Actor person, Command command) {
        var refusal = refused(
                account(),
                InvalidInputException.class,
                () -> ledger().as(person).post(command));
        assertEquals("reason", refusal.field());
        assertTrue(ledger().entry(command.key()).isEmpty());
        assertEquals(
                List.of(),
                ledger().audit(AuditQuery.newestFirst().account(account())).items());
    }

    private static String longest(String beginning, int length) {
        return beginning + "x".repeat(length - beginning.length());
    }
}
