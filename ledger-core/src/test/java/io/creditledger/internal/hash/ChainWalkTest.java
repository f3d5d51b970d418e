package io.creditledger.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.hash.LinkFault.Kind;
import io.creditledger.proof.ChainKeys;
import io.creditledger.value.Hash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which link may follow which, under which keys. */
class ChainWalkTest {
    private static final ChainKeys OLD = ChainKeys.of("old", secret(1));
    private static final ChainKeys NEW = ChainKeys.of("new", secret(2)).before("old", secret(1));
    private static final Instant T = ChainTest.ENTRY.recordedAt();
    private static final Chain PLAIN = Chain.PLAIN;

    @Test
    void links_of_any_configured_key_follow_each_other_in_any_order() {
        List<Entry> entries = chain(new Chain(OLD), new Chain(NEW), new Chain(OLD), new Chain(NEW));
        assertThat(entries)
                .extracting(entry -> entry.hash().keyId().orElseThrow())
                .containsExactly("old", "new", "old", "new");
        assertThat(faults(NEW, entries)).isEmpty();
    }

    @Test
    void a_key_that_is_not_configured_is_named() {
        List<Entry> entries = chain(new Chain(OLD), new Chain(NEW));
        assertThat(faults(OLD, entries)).containsExactly("key id new is not configured");
        assertThat(faults(ChainKeys.none(), entries))
                .containsExactly("key id old is not configured", "key id new is not configured");
    }

    @Test
    void another_secret_under_the_same_id_makes_other_links() {
        List<Entry> entries = chain(new Chain(OLD), new Chain(OLD));
        assertThat(kinds(ChainKeys.of("old", secret(3)), entries)).containsExactly(Kind.DIFFERENT, Kind.DIFFERENT);
    }

    @Test
    void another_id_on_a_link_breaks_it() {
        Entry entry = chain(new Chain(OLD)).get(0);
        Entry relabelled = entry.withHash(Hash.of(entry.hash().bytes(), Optional.of("new")));
        Entry stripped = entry.withHash(Hash.of(entry.hash().bytes()));
        ChainKeys twice =
                ChainKeys.of("new", secret(1)).before("old", secret(1)).since(T.plusSeconds(1));
        assertThat(kinds(twice, List.of(relabelled))).containsExactly(Kind.DIFFERENT);
        assertThat(kinds(twice, List.of(stripped))).containsExactly(Kind.DIFFERENT);
    }

    @Test
    void a_plain_link_is_a_fault_where_there_are_keys() {
        List<Entry> entries = chain(new Chain(OLD), PLAIN, new Chain(OLD));
        assertThat(faults(OLD, entries)).containsExactly("link is without a key, which it has to have");
        assertThat(kinds(OLD, chain(PLAIN))).containsExactly(Kind.WITHOUT_KEY);
    }

    @Test
    void plain_links_from_before_the_keys_are_right_also_between_nodes_that_have_them_and_nodes_that_do_not() {
        List<Entry> entries = chain(PLAIN, new Chain(OLD), PLAIN, new Chain(OLD));
        assertThat(faults(OLD.since(T.plusSeconds(4)), entries)).isEmpty();
        assertThat(kinds(OLD.since(T.plusSeconds(2)), entries)).containsExactly(Kind.WITHOUT_KEY);
    }

    @Test
    void a_plain_link_that_claims_to_be_older_than_a_keyed_one_before_it_is_a_fault() {
        List<Entry> entries = new ArrayList<>(chain(new Chain(OLD)));
        Entry backdated = written(2, T.minus(Duration.ofDays(1)));
        entries.add(backdated.withHash(PLAIN.link(entries.get(0).hash(), backdated)));
        assertThat(kinds(OLD.since(T), entries)).containsExactly(Kind.WITHOUT_KEY);
    }

    @Test
    void the_first_keyed_link_covers_the_plain_ones_before_it() {
        List<Entry> entries = chain(PLAIN, PLAIN, new Chain(OLD));
        Entry forged = written(2, T);
        forged = forged.withHash(PLAIN.link(entries.get(0).hash(), forged));
        List<Entry> rewritten = List.of(entries.get(0), forged, entries.get(2));
        assertThat(faults(OLD.since(T.plusSeconds(3)), entries)).isEmpty();
        assertThat(kinds(OLD.since(T.plusSeconds(3)), rewritten)).containsExactly(Kind.DIFFERENT);
    }

    @Test
    void one_change_is_one_fault() {
        List<Entry> entries = new ArrayList<>(chain(PLAIN, PLAIN, PLAIN));
        entries.set(1, written(2, T.plusSeconds(9)).withHash(entries.get(1).hash()));
        ChainWalk walk = new ChainWalk(PLAIN);
        assertThat(walk.last()).isEqualTo(Hash.ZERO);
        assertThat(walk.next(entries.get(0))).isEmpty();
        assertThat(walk.next(entries.get(1)).orElseThrow().message())
                .startsWith("link is " + entries.get(1).hash() + ", should be ");
        assertThat(walk.next(entries.get(2))).isEmpty();
        assertThat(walk.last()).isEqualTo(entries.get(2).hash());
    }

    @Test
    void audit_records_are_walked_alike() {
        AuditRecord row =
                ChainTest.AUDIT.linked(ChainTest.AUDIT.number(), new Chain(OLD).link(Hash.ZERO, ChainTest.AUDIT));
        assertThat(new ChainWalk(new Chain(NEW)).next(row)).isEmpty();
        assertThat(new ChainWalk(PLAIN).next(row).orElseThrow().kind()).isEqualTo(Kind.UNKNOWN_KEY);
        AuditRecord plain = row.linked(row.number(), PLAIN.link(Hash.ZERO, row));
        assertThat(new ChainWalk(new Chain(NEW)).next(plain).orElseThrow().kind())
                .isEqualTo(Kind.WITHOUT_KEY);
    }

    /** Entries one second apart, each linked by one of these. */
    private static List<Entry> chain(Chain... chains) {
        List<Entry> entries = new ArrayList<>();
        Hash link = Hash.ZERO;
        for (Chain chain : chains) {
            Entry entry = written(entries.size() + 1, T.plusSeconds(entries.size()));
            link = chain.link(link, entry);
            entries.add(entry.withHash(link));
        }
        return entries;
    }

    private static Entry written(long sequence, Instant instant) {
        return ChainTest.with(ChainTest.with(ChainTest.ENTRY, "sequence", sequence), "recordedAt", instant);
    }

    private static List<String> faults(ChainKeys keys, List<Entry> entries) {
        ChainWalk walk = new ChainWalk(new Chain(keys));
        return entries.stream()
                .flatMap(entry -> walk.next(entry).stream())
                .map(LinkFault::message)
                .toList();
    }

    private static List<Kind> kinds(ChainKeys keys, List<Entry> entries) {
        ChainWalk walk = new ChainWalk(new Chain(keys));
        return entries.stream()
                .flatMap(entry -> walk.next(entry).stream())
                .map(LinkFault::kind)
                .toList();
    }

    private static byte[] secret(int filling) {
        byte[] secret = new byte[ChainKeys.LEAST_BYTES];
        Arrays.fill(secret, (byte) filling);
        return secret;
    }
}
