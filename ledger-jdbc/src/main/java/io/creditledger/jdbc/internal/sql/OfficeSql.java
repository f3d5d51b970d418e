package io.creditledger.jdbc.internal.sql;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditAction;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.QueryTimeOut;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements about actors and about proposals. */
public interface OfficeSql {
    /** How often a latch was closed; empty where there is none. */
    @SqlQuery("SELECT version FROM <ledger>latch WHERE purpose = :purpose AND name = :name")
    Optional<Long> version(String purpose, String name);

    /** Closes a latch until the end of the transaction; 0 where there is none. Waits for so many seconds. */
    @SqlUpdate("UPDATE <ledger>latch SET version = version + 1 WHERE purpose = :purpose AND name = :name")
    int close(String purpose, String name, @QueryTimeOut int seconds);

    /** Makes a latch. Waits for so many seconds for somebody who has begun to make the same. */
    @SqlUpdate("INSERT INTO <ledger>latch (purpose, name, version) VALUES (:purpose, :name, 0)")
    void make(String purpose, String name, @QueryTimeOut int seconds);

    /** How much an actor has done of each kind since an instant. */
    @SqlQuery("SELECT action, SUM(amount) AS total FROM <ledger>audit WHERE actor_id = :actor AND happened_at > :since"
            + " GROUP BY action <fresh>")
    @KeyColumn("action")
    @ValueColumn("total")
    Map<AuditAction, BigDecimal> done(String actor, Instant since);

    /** Where the trail of an actor stands. */
    @SqlQuery("SELECT <trail_head_columns> FROM <ledger>trail_head h WHERE h.actor_id = :actor")
    Optional<TrailHeadRow> head(String actor);

    /** When a record of a trail was made. */
    @SqlQuery("SELECT happened_at FROM <ledger>trail WHERE actor_id = :actor AND trail_no = :number")
    Optional<Instant> at(String actor, long number);

    /** The hash of a record of a trail. */
    @SqlQuery("SELECT hash FROM <ledger>trail WHERE actor_id = :actor AND trail_no = :number")
    Optional<Hash> hash(String actor, long number);

    /** Proposals by the keys of their commands. */
    @SqlQuery("SELECT <proposal_columns> FROM <ledger>proposal p WHERE p.proposal_key IN (<keys>)")
    List<Proposal> proposals(@BindList Collection<Key> keys);

    /** The same as they are now, for a transaction that has locked them. */
    @SqlQuery("SELECT <proposal_columns> FROM <ledger>proposal p WHERE p.proposal_key IN (<keys>) <fresh>")
    List<Proposal> freshProposals(@BindList Collection<Key> keys);

    /** Proposals that wait, the oldest first. */
    @SqlQuery("SELECT <proposal_columns> FROM <ledger>proposal p WHERE p.state = 'OPEN' AND p.ends_at > :now"
            + " ORDER BY p.proposed_at, p.proposal_key <limit>")
    List<Proposal> open(Instant now, int limit);
}
