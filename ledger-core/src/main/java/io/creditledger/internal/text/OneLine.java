package io.creditledger.internal.text;

/** Text that others wrote, fit to stand in a line of ours: it cannot break the line or steer the display. */
public final class OneLine {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    private OneLine() {}

    /**
     * The text with everything written out that is not seen but takes effect: control characters, line separators, and
     * characters that turn the direction of writing. The two joiners stay, which scripts and emojis need.
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isSafe(character)) {
                line.appendCodePoint(character);
            } else {
                line.append(String.format("\\u{%x}", character));
            }
        });
        return line.toString();
    }

    private static boolean isSafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> character == JOINER || character == NON_JOINER;
            default -> true;
        };
    }
}
