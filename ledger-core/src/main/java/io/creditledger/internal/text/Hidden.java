package io.creditledger.internal.text;

import java.text.Bidi;
import java.util.Locale;

/**
 * Characters that cannot be seen but change how others are shown: controls, line separators, marks that turn the direction of
 * writing, and what is no character at all. The two joiners, which scripts and emoji need, are not among them.
 */
public final class Hidden {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Hidden() {}

    /** Whether this is such a character. */
    public static boolean is(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7f) {
            return false; // nearly all there are
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> codePoint != JOINER && codePoint != NON_JOINER;
            default -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        };
    }

    /** Whether there is such a character in a text. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (is(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The same text with the numbers of such characters in their place, so that it stays in its line. */
    public static String named(String text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (is(c)) {
                seen.append(String.format(Locale.ROOT, "\\u{%x}", c));
            } else {
                seen.appendCodePoint(c);
            }
        });
        return seen.toString();
    }

    /** A text for a plain line: with such characters named, and where it is written from right to left kept to itself. */
    public static String plain(String text) {
        String named = named(text);
        return Bidi.requiresBidi(named.toCharArray(), 0, named.length()) ? ISOLATE + named + END_OF_ISOLATE : named;
    }
}
