package io.creditledger.internal.store;

import io.creditledger.internal.engine.Head;
import io.creditledger.internal.hash.MerkleTree;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.util.Comparator;

/**
 * How far an account had come when it was sealed, and with which links. Stands for later seals, too, as long as the account has not
 * moved on. Immutable.
 *
 * @param account whose head
 * @param seal the number of the first seal that it is under
 * @param sequence the number of the last entry
 * @param link that entry's link
 * @param audits the number of the last audit record
 * @param auditLink that record's link
 */
public record SealedHead(Account account, long seal, long sequence, Hash link, long audits, Hash auditLink) {
    /** The order of accounts under a seal. */
    public static final Comparator<Account> ORDER =
            Comparator.comparing(Account::owner).thenComparing(Account::currency);

    /** The head of an account under this seal. */
    public static SealedHead of(Head head, long seal) {
        return new SealedHead(head.account(), seal, head.sequence(), head.chain(), head.audits(), head.auditChain());
    }

    /** Whether the account has moved on since. */
    public boolean isBehind(Head head) {
        return sequence < head.sequence() || audits < head.audits();
    }

    /** Its leaf in the tree. */
    public Hash leaf() {
        return MerkleTree.leaf(account, sequence, link, audits, auditLink);
    }
}
