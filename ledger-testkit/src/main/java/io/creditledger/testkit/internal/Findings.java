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
    void equal(String invariant, String place, String what, Object expected, Object actual) {
        holds(Objects.equals(expected, actual), invariant, place, what + " is " + actual + ", should be " + expected);
    }

    /** Something that must be so; the words say what is wrong otherwise. */
    void holds(boolean so, String invariant, String place, String otherwise) {
        if (!so) {
            messages.add(invariant + " " + account + (place.isEmpty() ? "" : ", " + place) + ": " + otherwise);
        }
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    /** How messages name an entry. */
    static String at(Entry entry) {
        return "entry " + entry.sequence() + " (" + entry.type() + " " + entry.key() + ")";
    }

    /** How messages name a lot. */
    static String lot(long number) {
        return "lot " + number;
    }
}
