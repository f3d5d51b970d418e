package io.creditledger.value;

import static io.creditledger.internal.check.Checks.printable;

/**
 * Whose credits, and of which kind: an owner (the host's own user or organisation id) and a credit currency.
 * Immutable. Both parts are printable ASCII without blanks at the ends and are compared byte by byte.
 *
 * <pre>{@code
 * Account.of("user-42")                    // in "credits"
 * Account.of("user-42").in("gpu-seconds")
 * }</pre>
 *
 * @param owner the host's id of the owner, 1 to 200 characters
 * @param currency the kind of credits, 1 to 50 characters
 */
public record Account(String owner, String currency) {
    /** The currency of {@link #of(String)}. */
    public static final String DEFAULT_CURRENCY = "credits";

    /** Checks the bounds of both parts. */
    public Account {
        printable("owner", owner, 200);
        printable("currency", currency, 50);
    }

    /** The account of an owner in {@value #DEFAULT_CURRENCY}. */
    public static Account of(String owner) {
        return new Account(owner, DEFAULT_CURRENCY);
    }

    /** The same owner's account in another currency. */
    public Account in(String otherCurrency) {
        return new Account(owner, otherCurrency);
    }

    /** Owner and currency, for people. */
    @Override
    public String toString() {
        return owner + " [" + currency + "]";
    }
}
