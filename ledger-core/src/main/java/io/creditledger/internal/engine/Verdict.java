package io.creditledger.internal.engine;

import io.creditledger.Receipt;

/** What the engine says to one command. */
public sealed interface Verdict permits Applied, Replayed, Refused {
    /** The receipt; a refusal is thrown. */
    Receipt receipt();
}
