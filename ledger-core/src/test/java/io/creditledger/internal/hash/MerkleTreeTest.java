package io.creditledger.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.proof.InclusionProof.Step;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 6962, and what it remembers of a leaf leads to its root. */
class MerkleTreeTest {
    private static final Account ACCOUNT = Account.of("user-42");
    private static final Hash LINK = Hash.parse("2026-01:" + "ab".repeat(32));

    @Test
    void the_tree_of_nothing_is_the_hash_of_nothing() {
        assertThat(new MerkleTree().root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_root_of_three_heads_is_frozen() {
        MerkleTree tree = new MerkleTree();
        Hash last = Hash.parse("cd".repeat(32));
        tree.add(MerkleTree.leaf(Account.of("ann"), 3, LINK, 1, last), false);
        tree.add(MerkleTree.leaf(Account.of("bob"), 1, Hash.parse("ef".repeat(32)), 0, Hash.ZERO), false);
        Account euros = Account.of("bob").in("euros");
        tree.add(MerkleTree.leaf(euros, 2, Hash.parse("12".repeat(32)), 2, Hash.parse("34".repeat(32))), false);
        assertThat(tree.root()).hasToString("3d6ae63059c92ad3b6d6aad23275f49a38fdb29332a910e0fa7a62808b7c75d7");
    }

    @Test
    void the_tree_of_any_size_is_the_one_that_the_definition_gives() {
        for (int size = 1; size <= 70; size++) {
            List<Hash> leaves = leaves(size);
            MerkleTree tree = new MerkleTree();
            leaves.forEach(leaf -> tree.add(leaf, false));
            assertThat(tree.root()).as("%d leaves", size).isEqualTo(defined(leaves));
            assertThat(tree.root()).as("asked again").isEqualTo(defined(leaves));
            assertThat(tree.path()).isEmpty();
        }
    }

    @Test
    void the_way_from_any_leaf_leads_to_the_root() {
        for (int size = 1; size <= 20; size++) {
            List<Hash> leaves = leaves(size);
            for (Hash watched : leaves) {
                MerkleTree tree = new MerkleTree();
                leaves.forEach(leaf -> tree.add(leaf, leaf.equals(watched)));
                Hash root = tree.root();
                Hash hash = watched;
                for (Step step : tree.path()) {
                    hash = step.fromLeft() ? MerkleTree.join(step.other(), hash) : MerkleTree.join(hash, step.other());
                }
                assertThat(hash).as("%d leaves", size).isEqualTo(root);
            }
        }
    }

    @Test
    void the_byte_forms_are_as_documented() {
        byte[] leaf = ByteBuffer.allocate(200)
                .put((byte) 0)
                .putInt(7)
                .put(ascii("user-42"))
                .putInt(7)
                .put(ascii("credits"))
                .putLong(9)
                .putInt(72)
                .put(ascii("2026-01:" + "ab".repeat(32)))
                .putLong(0)
                .putInt(64)
                .put(ascii("00".repeat(32)))
                .array();
        assertThat(MerkleTree.leaf(ACCOUNT, 9, LINK, 0, Hash.ZERO)).isEqualTo(sha256(leaf, 183));
        byte[] node = ByteBuffer.allocate(65)
                .put((byte) 1)
                .put(LINK.bytes())
                .put(Hash.ZERO.bytes())
                .array();
        assertThat(MerkleTree.join(LINK, Hash.ZERO)).isEqualTo(sha256(node, 65));
    }

    @Test
    void every_part_of_a_head_is_covered() {
        Set<Hash> leaves = new HashSet<>(List.of(
                MerkleTree.leaf(ACCOUNT, 9, LINK, 1, Hash.ZERO),
                MerkleTree.leaf(Account.of("user-43"), 9, LINK, 1, Hash.ZERO),
                MerkleTree.leaf(ACCOUNT.in("euros"), 9, LINK, 1, Hash.ZERO),
                MerkleTree.leaf(ACCOUNT, 8, LINK, 1, Hash.ZERO),
                MerkleTree.leaf(ACCOUNT, 9, Hash.of(LINK.bytes()), 1, Hash.ZERO),
                MerkleTree.leaf(ACCOUNT, 9, LINK, 2, Hash.ZERO),
                MerkleTree.leaf(ACCOUNT, 9, LINK, 1, LINK)));
        assertThat(leaves).hasSize(7);
    }

    /** MTH of RFC 6962: split at the largest power of two that is smaller than the number of leaves. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.join(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MerkleTree.leaf(ACCOUNT, i + 1, Hash.ZERO, 0, Hash.ZERO))
                .toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Hash sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
