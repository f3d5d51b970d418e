package io.creditledger.internal.statement;

import io.creditledger.statement.Period;
import java.time.Instant;

/**
 * Where in a picture an instant and an amount are.
 *
 * @param period from left to right
 * @param amounts from the bottom to the top
 * @param left the left edge
 * @param top the upper edge
 * @param width from the left to the right edge
 * @param height from the upper to the lower edge
 */
record Frame(Period period, AmountAxis amounts, double left, double top, double width, double height) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(Instant at) {
        return left + width * new Slots(period, 1).part(at);
    }

    double y(double amount) {
        return bottom() - height * amounts.part(amount);
    }

    /** A length to the tenth, which is finer than one can see. */
    static String px(double length) {
        long tenths = Math.round(length * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
