package io.creditledger.inspect;

/**
 * A row of the books, among those of its account. Immutable.
 *
 * @param kind what it is a row of
 * @param number the number of the entry, the audit record or the lot; the number of the entry that it belongs to, for draws, extensions,
 *     holds and refunds; 0 for the account's own row
 * @param part which of the entry's draws or extensions, counted from 1; 0 for rows of other kinds
 */
public record Row(RowKind kind, long number, int part) {
    /** The account's own row. */
    public static final Row ACCOUNT = new Row(RowKind.ACCOUNT, 0, 0);

    /** A row that has a number of its own. */
    public static Row of(RowKind kind, long number) {
        return new Row(kind, number, 0);
    }

    /** For people: {@code lot 3}, {@code draw 2 of entry 7}. */
    @Override
    public String toString() {
        return switch (kind) {
            case ACCOUNT -> "the account's row";
            case DRAW, EXTENSION -> kind.words() + " " + part + " of entry " + number;
            default -> kind.words() + " " + number;
        };
    }
}
