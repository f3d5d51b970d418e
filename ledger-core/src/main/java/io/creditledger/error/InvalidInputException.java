package io.creditledger.error;

/** A command or query is malformed: a bound, a form, options that contradict each other, a reason that is missing. */
public final class InvalidInputException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;

    /** Names the field and what is wrong with it; never the value itself. */
    public InvalidInputException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
        this.problem = problem;
    }

    /** The field at fault. */
    public String field() {
        return field;
    }

    /** What is wrong with it, such as {@code is longer than 200 characters}. */
    public String problem() {
        return problem;
    }
}
