package io.creditledger.internal.hash;

import io.creditledger.proof.InclusionProof.Step;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 over the heads of accounts, built leaf by leaf with one hash for each level in memory. May watch one
 * leaf, whose way to the root it remembers. For one use, of one thread.
 */
public final class MerkleTree {
    private static final int LEAF = 0;
    private static final int NODE = 1;

    /** Whole subtrees, the smallest and rightmost on top. */
    private final Deque<Node> subtrees = new ArrayDeque<>();

    private final List<Step> path = new ArrayList<>();

    /** A whole subtree of 2^height leaves. */
    private record Node(int height, Hash hash, boolean watched) {}

    /** An empty tree. */
    public MerkleTree() {}

    /** The leaf for the head of an account. */
    public static Hash leaf(Account account, long sequence, Hash link, long audits, Hash auditLink) {
        return new CanonicalBytes()
                .small(LEAF)
                .text(account.owner())
                .text(account.currency())
                .number(sequence)
                .text(link.toString())
                .number(audits)
                .text(auditLink.toString())
                .hash();
    }

    /** The node above two nodes. */
    public static Hash join(Hash left, Hash right) {
        return new CanonicalBytes().small(NODE).hash(left).hash(right).hash();
    }

    /** Adds the next leaf, and watches it if it is the one. */
    public void add(Hash leaf, boolean watched) {
        Node node = new Node(0, leaf, watched);
        while (!subtrees.isEmpty() && subtrees.element().height() == node.height()) {
            node = joined(subtrees.pop(), node);
        }
        subtrees.push(node);
    }

    /** The root, once all leaves are there; of an empty tree the hash of nothing. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return new CanonicalBytes().hash();
        }
        Node node = subtrees.pop();
        while (!subtrees.isEmpty()) {
            node = joined(subtrees.pop(), node);
        }
        subtrees.push(node);
        return node.hash();
    }

    /** The way from the watched leaf to the root, once that was asked for. */
    public List<Step> path() {
        return List.copyOf(path);
    }

    private Node joined(Node left, Node right) {
        if (left.watched()) {
            path.add(new Step(false, right.hash()));
        } else if (right.watched()) {
            path.add(new Step(true, left.hash()));
        }
        return new Node(left.height() + 1, join(left.hash(), right.hash()), left.watched() || right.watched());
    }
}
