package io.creditledger.jdbc.cluster;

import io.creditledger.jdbc.db.GaleraCluster;
import io.creditledger.jdbc.db.GaleraNode;
import java.util.List;

/** What befalls a cluster. Afterwards those who are left know of it. */
enum Blow {
    /** Nothing. */
    NONE {
        @Override
        void strike(GaleraCluster cluster, int number) {
            // They have enough to do with each other.
        }
    },
    /** A node dies, and comes back. */
    KILL {
        @Override
        void strike(GaleraCluster cluster, int number) {
            node(cluster, number).kill();
            survivors(cluster, number).forEach(node -> node.awaitSynced(2));
        }
    },
    /** A node hears of nobody any more, and nobody of it. */
    CUT {
        @Override
        void strike(GaleraCluster cluster, int number) {
            node(cluster, number).cutOff();
            node(cluster, number).awaitNoQuorum();
            survivors(cluster, number).forEach(node -> node.awaitSynced(2));
        }
    },
    /** Nobody hears of anybody, so that none may go on. */
    NO_QUORUM {
        @Override
        void strike(GaleraCluster cluster, int number) {
            survivors(cluster, number).forEach(GaleraNode::cutOff);
            cluster.nodes().forEach(GaleraNode::awaitNoQuorum);
        }
    };

    /** Does it to the node of this number, or to the others. */
    abstract void strike(GaleraCluster cluster, int number);

    private static GaleraNode node(GaleraCluster cluster, int number) {
        return cluster.nodes().get(number);
    }

    private static List<GaleraNode> survivors(GaleraCluster cluster, int number) {
        GaleraNode victim = node(cluster, number);
        return cluster.nodes().stream().filter(node -> node != victim).toList();
    }
}
