package io.creditledger.error;

import io.creditledger.approval.ProposalState;
import io.creditledger.value.Key;

/** A proposal is in a state in which this cannot be done with it. */
public final class ProposalStateException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;
    private final ProposalState state;

    /** Names the proposal, its state, and what cannot be done. */
    public ProposalStateException(Key key, ProposalState state, String consequence) {
        super("the proposal " + key + " is " + state + ": " + consequence);
        this.key = key;
        this.state = state;
    }

    /** The proposal, by the key of its command. */
    public Key key() {
        return key;
    }

    /** What has become of it. */
    public ProposalState state() {
        return state;
    }
}
