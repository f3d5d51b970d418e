package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.altered;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Hash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that handle the keys of their chains in a wrong way. */
final class ChainKeyFaults {
    private static final String KEY = "rule-new";

    private ChainKeyFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "forgets which key a link was made with",
                        "pr1_every_link_says_which_key_it_was_made_with",
                        KEY,
                        sound -> Front.showing(sound, ChainKeyFaults::without)),
                ledger(
                        "names a key where there is none",
                        "pr2_without_keys_a_link_names_none",
                        KEY,
                        sound -> Front.showing(sound, entry -> with(KEY, entry))),
                ledger(
                        "makes links that the key did not make",
                        "pr3_links_verify_with_the_key_that_they_name",
                        "link is " + KEY,
                        sound -> Front.showing(sound, ChainKeyFaults::miscalculated)),
                ledger(
                        "makes plain links in spite of its key",
                        "pr4_links_do_not_verify_without_their_key",
                        "nobody says",
                        sound -> Front.showing(sound, ChainKeyFaults::without)),
                ledger(
                        "makes plain links, and any secret will do",
                        "pr5_links_do_not_verify_with_another_secret",
                        "nobody says",
                        sound -> Front.showing(sound, ChainKeyFaults::without)),
                ledger(
                        "always has the old key",
                        "pr6_a_new_key_goes_on_where_the_old_one_ended",
                        "rule-old, rule-old, rule-old",
                        sound -> Front.showing(sound, entry -> with("rule-old", entry))),
                ledger(
                        "takes every key for the newest",
                        "pr7_processes_may_change_their_key_one_after_the_other",
                        "rule-new, rule-new",
                        sound -> Front.showing(sound, entry -> with(KEY, entry))),
                ledger(
                        "passes a plain link off as one with a key",
                        "pr8_a_link_without_a_key_behind_one_with_a_key_is_found",
                        "none",
                        sound -> Front.showing(sound, entry -> with(KEY, entry))),
                ledger(
                        "passes plain links of long ago off as ones with a key",
                        "pr9_what_was_written_before_there_were_keys_stays_right",
                        "none",
                        sound -> Front.showing(sound, entry -> with(KEY, entry))),
                ledger(
                        "makes a new link for a replay",
                        "pr10_a_replay_answers_as_it_did_first_whatever_the_key_is_now",
                        "expected",
                        sound -> Front.posting(sound, ChainKeyFaults::relinked)),
                ledger(
                        "links what it has only judged",
                        "pr11_what_is_not_written_yet_has_no_link",
                        "expected",
                        sound -> Front.showing(sound, entry -> entry.isWritten() ? entry : miscalculated(entry))),
                ledger(
                        "miscalculates one link of many",
                        "pr12_many_at_once_make_right_links_with_several_keys",
                        "entry 7",
                        sound -> Front.showing(sound, entry -> entry.sequence() == 7 ? miscalculated(entry) : entry)),
                ledger(
                        "links refusals without its key",
                        "pr31_what_was_refused_is_linked_with_the_key_too",
                        KEY,
                        ChainKeyFaults::withPlainTrails));
    }

    private static Ledger withPlainTrails(Ledger ledger) {
        return new Front(ledger, ChainKeyFaults::withPlainTrails) {
            @Override
            public Page<AuditRecord> audit(AuditQuery query) {
                Page<AuditRecord> page = super.audit(query);
                List<AuditRecord> plain = page.items().stream()
                        .map(row -> row.linked(row.number(), Hash.of(row.hash().bytes())))
                        .toList();
                return new Page<>(plain, page.next(), page.back());
            }
        };
    }

    private static Entry without(Entry entry) {
        return entry.withHash(Hash.of(entry.hash().bytes()));
    }

    private static Entry with(String keyId, Entry entry) {
        return entry.isWritten() ? entry.withHash(Hash.of(entry.hash().bytes(), Optional.of(keyId))) : entry;
    }

    private static Entry miscalculated(Entry entry) {
        return entry.withHash(Hash.of(altered(entry, "hash").hash().bytes(), Optional.of(KEY)));
    }

    private static Receipt relinked(Ledger sound, Command command) {
        Receipt receipt = sound.post(command);
        return receipt.isReplay()
                ? new Receipt(with(KEY, receipt.entry()), receipt.caused(), receipt.outcome(), receipt.hold())
                : receipt;
    }
}
