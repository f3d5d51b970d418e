package io.creditledger.approval;

/** What has become of a proposal. */
public enum ProposalState {
    /** It waits for another person. */
    OPEN,
    /** It was approved, and the command was applied. */
    APPROVED,
    /** Another person did not want it. */
    DECLINED,
    /** Nobody decided in time; the command may be sent again. */
    EXPIRED
}
