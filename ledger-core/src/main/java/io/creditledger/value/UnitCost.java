package io.creditledger.value;

import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;

import io.creditledger.error.InvalidInputException;
import java.math.BigDecimal;

/**
 * What one credit of a grant cost, in money: exact, and only carried along, never calculated with. Immutable.
 *
 * @param amount zero or more, with at most 18 digits before and 18 after the point; trailing zeros do not count
 * @param currency the money's currency, printable ASCII, 1 to 10 characters
 */
public record UnitCost(BigDecimal amount, String currency) {
    private static final int MOST_DIGITS = 18;

    /** Checks the bounds and drops trailing zeros, so that 0.10 and 0.1 are the same cost. */
    public UnitCost {
        if (present("unit cost", amount).signum() < 0) {
            throw new InvalidInputException("unit cost", "is negative");
        }
        amount = amount.stripTrailingZeros();
        if (amount.scale() > MOST_DIGITS || (long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new InvalidInputException("unit cost", "has more than " + MOST_DIGITS + " digits on a side");
        }
        printable("unit cost currency", currency, 10);
    }

    /** A cost given as decimal text, such as {@code UnitCost.of("0.0125", "EUR")}. */
    public static UnitCost of(String amount, String currency) {
        try {
            return new UnitCost(new BigDecimal(printable("unit cost", amount, 40)), currency);
        } catch (NumberFormatException notNumber) {
            throw new InvalidInputException("unit cost", "is not a decimal number");
        }
    }

    /** The cost that {@link #toString()} gave this text for. */
    public static UnitCost parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new InvalidInputException("unit cost", "names no currency");
        }
        return of(text.substring(0, blank), text.substring(blank + 1));
    }

    /** The amount as plain decimal text and the currency. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
