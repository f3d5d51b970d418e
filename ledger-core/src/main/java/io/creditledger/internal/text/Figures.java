package io.creditledger.internal.text;

/** Numbers for people who read English. */
public final class Figures {
    private Figures() {}

    /** With a comma before every three digits. */
    public static String grouped(Number whole) {
        String digits = whole.toString();
        int first = digits.charAt(0) == '-' ? 1 : 0;
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > first; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** The same, with a plus sign where it is more than zero. */
    public static String signed(Number whole) {
        String grouped = grouped(whole);
        return grouped.equals("0") || grouped.charAt(0) == '-' ? grouped : "+" + grouped;
    }
}
