package io.creditledger;

/** Whether a command was applied by this call, or by an earlier one with the same key. */
public enum Outcome {
    /** This call applied it. */
    APPLIED,
    /** An earlier call had applied it; this one changed nothing. */
    REPLAYED
}
