package io.creditledger.testkit.contract;

import static io.creditledger.testkit.contract.Facts.history;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.access.Access;
import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.proof.ChainKeys;
import io.creditledger.query.AuditQuery;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.Together;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules pr, first part: hash chains that are made with secrets of the host's. */
abstract class ChainKeyRules extends ExportRules {
    static final String OLD_ID = "rule-old";
    static final String NEW_ID = "rule-new";

    private static final Instant LATE = Instant.parse("9000-01-01T00:00:00Z");
    private static final ChainKeys OLD_KEY = ChainKeys.of(OLD_ID, secret(1));
    private static final ChainKeys NEW_KEY = ChainKeys.of(NEW_ID, secret(2)).before(OLD_ID, secret(1));

    /** A process that has the old key alone. */
    private static final HouseRules OLD = EVERYBODY.chainKeys(OLD_KEY);

    /** A process that has the new key, and knows the old one. */
    private static final HouseRules NEW = EVERYBODY.chainKeys(NEW_KEY);

    /** The same, where there may be links without a key. */
    static final HouseRules LENIENT = EVERYBODY.chainKeys(NEW_KEY.since(LATE));

    /** The same, where nobody may spend. */
    private static final HouseRules NEW_WITHOUT_SPENDS = NEW.access(
            request -> request.action() == AuditAction.SPEND ? Access.denied("nobody spends here") : Access.ALLOWED);

    private static byte[] secret(int filling) {
        byte[] secret = new byte[ChainKeys.LEAST_BYTES];
        Arrays.fill(secret, (byte) filling);
        return secret;
    }

    /** What else has the same books: a process that goes by other rules. */
    private Ledger another(HouseRules rules) {
        return open(clock, APP, rules);
    }

    private void spendBy(HouseRules rules, String name) {
        another(rules).spend(Spend.of(account(), 1, key(name)));
    }

    private List<String> keyIds() {
        return history(ledger(), account()).stream()
                .map(Entry::hash)
                .map(ChainKeyRules::keyId)
                .toList();
    }

    private static String keyId(Hash link) {
        return link.keyId().orElse("none");
    }

    private List<AuditRecord> records() {
        return ledger().audit(AuditQuery.oldestFirst().account(account())).items();
    }

    private List<String> violations(ChainKeys keys) {
        return LedgerInvariants.violations(ledger(), account(), keys);
    }

    private static void assertTold(String words, List<String> violations) {
        assertTrue(
                violations.stream().anyMatch(violation -> violation.contains(words)),
                () -> "nobody says \"" + words + "\": " + violations);
    }

    /** What is said of the entry that most of these rules begin with. */
    private String bought(String words) {
        return "entry 1 (GRANT " + key("bought") + "): " + words;
    }

    /** Look at whether every way of writing goes by the newest key: commands, lists, what time did, audit records. */
    @Test
    public final void pr1_every_link_says_which_key_it_was_made_with() {
        needs(Capability.PROOF);
        Ledger ledger = under(NEW);
        ledger.grant(credits("bought", 100).expiresAt(after(ONE_HOUR)));
        ledger.postAll(List.of(job("job-1", 10), job("job-2", 10)));
        ledger.postEach(List.of(job("job-3", 10)));
        clock.advance(ONE_DAY);
        ledger.sweep(account());
        assertEquals(List.of(NEW_ID, NEW_ID, NEW_ID, NEW_ID, NEW_ID), keyIds());
        assertEquals(
                List.of(NEW_ID),
                records().stream()
                        .map(AuditRecord::hash)
                        .map(ChainKeyRules::keyId)
                        .toList());
    }

    /** Look at whether a plain chain is what it was before there were keys. */
    @Test
    public final void pr2_without_keys_a_link_names_none() {
        ledger().grant(credits("bought", 100));
        ledger().spend(job("job", 10));
        assertEquals(List.of("none", "none"), keyIds());
        assertEquals("none", keyId(records().get(0).hash()));
    }

    /** Look at what is covered, in which order, and at the id of the key among it: docs/hash-chain.md has the bytes. */
    @Test
    public final void pr3_links_verify_with_the_key_that_they_name() {
        needs(Capability.PROOF);
        Ledger ledger = under(NEW);
        ledger.grant(credits("bought", 100));
        ledger.spend(job("job", 10));
        assertEquals(List.of(), violations(NEW_KEY));
    }

    /** Look at how links that name a key are read back: the id has to come with them. */
    @Test
    public final void pr4_links_do_not_verify_without_their_key() {
        needs(Capability.PROOF);
        under(NEW).grant(credits("bought", 100));
        assertTold(bought("key id " + NEW_ID + " is not configured"), violations(ChainKeys.none()));
        assertTold(bought("key id " + NEW_ID + " is not configured"), violations(OLD_KEY));
    }

    /** Look at whether the secret has any part in the link. */
    @Test
    public final void pr5_links_do_not_verify_with_another_secret() {
        needs(Capability.PROOF);
        under(NEW).grant(credits("bought", 100));
        assertTold(bought("link is " + NEW_ID + ":"), violations(ChainKeys.of(NEW_ID, secret(3))));
    }

    /** Look at which key makes links where there are several: the newest. */
    @Test
    public final void pr6_a_new_key_goes_on_where_the_old_one_ended() {
        needs(Capability.PROOF);
        under(NEW);
        another(OLD).grant(credits("bought", 100));
        spendBy(OLD, "job-1");
        spendBy(NEW, "job-2");
        assertEquals(List.of(OLD_ID, OLD_ID, NEW_ID), keyIds());
        assertEquals(List.of(), violations(NEW_KEY));
    }

    /** Look at whether a link depends on which key made the one before it: it may be any. */
    @Test
    public final void pr7_processes_may_change_their_key_one_after_the_other() {
        needs(Capability.PROOF);
        under(NEW);
        another(NEW).grant(credits("bought", 100));
        spendBy(OLD, "job-1");
        spendBy(NEW, "job-2");
        spendBy(OLD, "job-3");
        assertEquals(List.of(NEW_ID, OLD_ID, NEW_ID, OLD_ID), keyIds());
        assertEquals(List.of(), violations(NEW_KEY));
    }

    /** Look at whether somebody who has no key can go on as if none were needed. */
    @Test
    public final void pr8_a_link_without_a_key_behind_one_with_a_key_is_found() {
        needs(Capability.PROOF);
        under(LENIENT).grant(credits("bought", 100));
        spendBy(EVERYBODY, "job-1");
        spendBy(NEW, "job-2");
        assertEquals(List.of(NEW_ID, "none", NEW_ID), keyIds());
        assertTold("entry 2 (SPEND " + key("job-1") + "): link is without a key", violations(NEW_KEY));
        assertTold("link is without a key", violations(NEW_KEY.since(T0)));
    }

    /** Look at whether the first link with a key takes over from the last one without. */
    @Test
    public final void pr9_what_was_written_before_there_were_keys_stays_right() {
        needs(Capability.PROOF);
        under(LENIENT);
        another(EVERYBODY).grant(credits("bought", 100));
        spendBy(EVERYBODY, "job-1");
        clock.advance(ONE_DAY);
        spendBy(NEW, "job-2");
        assertEquals(List.of("none", "none", NEW_ID), keyIds());
        assertEquals(List.of(), violations(NEW_KEY.since(after(ONE_HOUR))));
        assertTold("link is without a key", violations(NEW_KEY));
    }

    /** Look at whether the key has any part in what a command means. */
    @Test
    public final void pr10_a_replay_answers_as_it_did_first_whatever_the_key_is_now() {
        needs(Capability.PROOF);
        under(NEW);
        another(OLD).grant(credits("bought", 100));
        Receipt first = another(OLD).spend(job("job", 10));
        for (HouseRules rules : List.of(OLD, NEW, EVERYBODY)) {
            Receipt again = another(rules).spend(job("job", 10));
            assertEquals(Outcome.REPLAYED, again.outcome());
            assertEquals(first.entry(), again.entry());
        }
        assertEquals(List.of(OLD_ID, OLD_ID), keyIds());
    }

    /** Look at whether reads make links for what they only judge. */
    @Test
    public final void pr11_what_is_not_written_yet_has_no_link() {
        needs(Capability.PROOF);
        under(NEW).grant(credits("bought", 100).expiresAt(after(ONE_HOUR)));
        clock.advance(ONE_DAY);
        Entry lapse = history(ledger(), account()).get(1);
        assertFalse(lapse.isWritten());
        assertEquals(Hash.ZERO, lapse.hash());
    }

    /** Look at whether the code of a key is fed by several threads at once. */
    @Test
    public final void pr12_many_at_once_make_right_links_with_several_keys() {
        needs(Capability.PROOF);
        needs(Capability.CONCURRENT_WRITERS);
        under(NEW).grant(Grant.purchase(account(), 100, key("bought")));
        List<Ledger> processes = List.of(another(OLD), another(NEW));
        Together.times(8, i -> {
                    IntStream.range(0, 5)
                            .forEach(n -> processes.get(i % 2).spend(Spend.of(account(), 1, key(i + "-" + n))));
                    return i;
                })
                .allOrFail();
        assertEquals(41, keyIds().size());
        assertEquals(List.of(), violations(NEW_KEY));
    }

    /** Look at the chains of what actors only tried: they are made with the same keys. */
    @Test
    public final void pr31_what_was_refused_is_linked_with_the_key_too() {
        needs(Capability.PROOF);
        needs(Capability.HOUSE_RULES);
        Actor somebody = Actor.service(key("somebody").value());
        Ledger ledger = under(NEW_WITHOUT_SPENDS).as(somebody);
        assertThrows(AccessDeniedException.class, () -> ledger.spend(job("job", 1)));
        List<AuditRecord> tried =
                ledger().audit(AuditQuery.oldestFirst().actor(somebody.id())).items();
        assertEquals(
                List.of(NEW_ID),
                tried.stream().map(AuditRecord::hash).map(ChainKeyRules::keyId).toList());
    }
}
