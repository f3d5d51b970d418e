package io.creditledger.testkit.internal;

import io.creditledger.entry.Entry;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what does not hold: each message begins with the invariant and names the account and the place. */
final class Findings {
    private final Account account;
    private final List<String> messages = new ArrayList<>();

    Findings(Account account) {
        this.account = account;
    }

    /** Two values that must be equal. */
    void equal(String invariant, Object place, String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            add(invariant, place, what + " is " + actual + ", should be " + expected);
        }
    }

    /** Something that must be so; the words say what is wrong otherwise. */
    void holds(boolean so, String invariant, Object place, String otherwise) {
        if (!so) {
            add(invariant, place, otherwise);
        }
    }

    private void add(String invariant, Object place, String wrong) {
        messages.add(invariant + " " + account + (place.equals("") ? "" : ", " + place) + ": " + wrong);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    /** An entry as messages name it; it is put into words for a message only. */
    static Object at(Entry entry) {
        return new Place(entry);
    }

    private record Place(Entry entry) {
        @Override
        public String toString() {
            return "entry " + entry.sequence() + " (" + entry.type() + " " + entry.key() + ")";
        }
    }

    /** How messages name a lot. */
    static String lot(long number) {
        return "lot " + number;
    }
}
