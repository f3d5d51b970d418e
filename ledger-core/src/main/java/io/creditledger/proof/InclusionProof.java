package io.creditledger.proof;

import io.creditledger.internal.hash.MerkleTree;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.util.List;

/**
 * The proof that a seal covers the head of one account: the way from it to the root of the tree. Says nothing of other accounts but
 * hashes. Immutable.
 *
 * @param account whose head
 * @param sequence the number of its last entry when it was sealed
 * @param link that entry's link
 * @param audits the number of its last audit record
 * @param auditLink that record's link
 * @param path what the hash so far is joined with on each level, from the leaf up
 */
public record InclusionProof(Account account, long sequence, Hash link, long audits, Hash auditLink, List<Step> path) {
    /**
     * One level of the way up. Immutable.
     *
     * @param fromLeft whether the other hash stands on the left
     * @param other what the hash so far is joined with
     */
    public record Step(boolean fromLeft, Hash other) {}

    /** Copies the list. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the way ends at the root of this seal. */
    public boolean leadsTo(Seal published) {
        Hash hash = MerkleTree.leaf(account, sequence, link, audits, auditLink);
        for (Step step : path) {
            hash = step.fromLeft() ? MerkleTree.join(step.other(), hash) : MerkleTree.join(hash, step.other());
        }
        return hash.equals(published.root());
    }
}
