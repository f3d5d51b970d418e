-- For people: what happened, and what there is, with names instead of numbers and with timestamps, which are in UTC.

-- What happened to every account, in order; who did it, why, and what it was before and after.
CREATE VIEW ${ledger}history AS
SELECT a.owner,
       a.currency,
       e.entry_no,
       ${happened_utc} AS happened_utc,
       ${recorded_utc} AS recorded_utc,
       e.entry_type,
       e.amount,
       e.available - e.available_change AS available_before,
       e.available AS available_after,
       e.held - COALESCE(e.held_change, 0) AS held_before,
       e.held AS held_after,
       e.pending - COALESCE(e.pending_change, 0) AS pending_before,
       e.pending AS pending_after,
       e.debt - COALESCE(e.debt_change, 0) AS debt_before,
       e.debt AS debt_after,
       e.actor_id,
       e.actor_role,
       e.reason,
       e.reference,
       e.metadata,
       e.entry_key,
       e.refers_to
FROM ${ledger}entry e
JOIN ${ledger}account a ON a.account_id = e.account_id;
${go}
-- What every account has as of its last entry. What fell due since then is not in it.
CREATE VIEW ${ledger}balance AS
SELECT a.owner,
       a.currency,
       a.available,
       a.held,
       a.pending,
       a.debt,
       a.last_entry,
       ${last_utc} AS last_utc,
       ${due_utc} AS next_due_utc
FROM ${ledger}account a;
${go}
INSERT INTO ${ledger}schema (migration, name) VALUES (2, 'views');
