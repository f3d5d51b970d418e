-- The tables of Credit Ledger, the same on every database but for the spelling of a few types.
-- Instants are microseconds since 1970; 9223372036854775807 stands for never.

-- One row for each account: its sums as of the last entry, and where its sequences and chains stand. A cache, and the lock.
CREATE TABLE ${ledger}account (
    account_id     ${identity} NOT NULL,
    owner          VARCHAR(200) ${ascii} NOT NULL,
    currency       VARCHAR(50) ${ascii} NOT NULL,
    version        ${bigint} NOT NULL,
    last_entry     ${bigint} NOT NULL,
    last_lot       ${bigint} NOT NULL,
    last_audit     ${bigint} NOT NULL,
    last_at        ${bigint} NOT NULL,
    available      ${bigint} NOT NULL,
    held           ${bigint} NOT NULL,
    pending        ${bigint} NOT NULL,
    debt           ${bigint} NOT NULL,
    scoped         ${bigint} NOT NULL,
    scoped_pending ${bigint} NOT NULL,
    next_due       ${bigint} NOT NULL,
    entry_chain    ${hash} NOT NULL,
    audit_chain    ${hash} NOT NULL,
    last_signal    ${bigint} NOT NULL,
    told           INTEGER NOT NULL,
    next_expiry    ${bigint} NOT NULL,
    CONSTRAINT ${name}account_pk PRIMARY KEY (account_id),
    CONSTRAINT ${name}account_once UNIQUE (owner, currency),
    CONSTRAINT ${name}account_sums CHECK (held >= 0 AND debt >= 0 AND available >= -debt
        AND scoped BETWEEN 0 AND available + debt AND scoped_pending BETWEEN 0 AND pending)
) ${hot};

CREATE INDEX ${name}account_due ON ${ledger}account (next_due);

-- The truth: what happened, in order, never changed. The sums are those after the entry.
CREATE TABLE ${ledger}entry (
    account_id       ${bigint} NOT NULL,
    entry_no         ${bigint} NOT NULL,
    entry_key        VARCHAR(200) ${ascii} NOT NULL,
    entry_type       VARCHAR(20) ${ascii} NOT NULL,
    amount           ${bigint} NOT NULL,
    happened_at      ${bigint} NOT NULL,
    recorded_at      ${bigint} NOT NULL,
    actor_id         VARCHAR(200) ${ascii} NOT NULL,
    actor_role       VARCHAR(20) ${ascii} NOT NULL,
    reason           ${words},
    reference        VARCHAR(200) ${ascii},
    metadata         ${long_words},
    refers_to        VARCHAR(200) ${ascii},
    content          VARCHAR(4000) ${ascii},
    available        ${bigint} NOT NULL,
    held             ${bigint} NOT NULL,
    pending          ${bigint} NOT NULL,
    debt             ${bigint} NOT NULL,
    available_change ${bigint} NOT NULL,
    held_change      ${bigint},
    pending_change   ${bigint},
    debt_change      ${bigint},
    caused           INTEGER NOT NULL,
    hash             ${hash} NOT NULL,
    CONSTRAINT ${name}entry_pk PRIMARY KEY (account_id, entry_no),
    CONSTRAINT ${name}entry_once UNIQUE (entry_key),
    CONSTRAINT ${name}entry_account FOREIGN KEY (account_id) REFERENCES ${ledger}account (account_id),
    CONSTRAINT ${name}entry_sums CHECK (entry_no >= 1 AND amount >= 0 AND held >= 0 AND debt >= 0
        AND available >= -debt AND caused >= 0 AND recorded_at >= happened_at)
) ${table};

-- What an entry took out of a lot (negative) or put into it; lot 0 is debt.
CREATE TABLE ${ledger}draw (
    account_id ${bigint} NOT NULL,
    entry_no   ${bigint} NOT NULL,
    draw_no    INTEGER NOT NULL,
    lot_no     ${bigint} NOT NULL,
    amount     ${bigint} NOT NULL,
    for_lot    ${bigint},
    CONSTRAINT ${name}draw_pk PRIMARY KEY (account_id, entry_no, draw_no),
    CONSTRAINT ${name}draw_entry FOREIGN KEY (account_id, entry_no) REFERENCES ${ledger}entry (account_id, entry_no),
    CONSTRAINT ${name}draw_amount CHECK (amount <> 0 AND lot_no >= 0)
) ${table};

-- The expiry of a lot before and after an entry that extended it: an instant, a duration, or never.
CREATE TABLE ${ledger}extension (
    account_id   ${bigint} NOT NULL,
    entry_no     ${bigint} NOT NULL,
    extension_no INTEGER NOT NULL,
    lot_no       ${bigint} NOT NULL,
    old_expiry   VARCHAR(50) ${ascii} NOT NULL,
    new_expiry   VARCHAR(50) ${ascii} NOT NULL,
    CONSTRAINT ${name}extension_pk PRIMARY KEY (account_id, entry_no, extension_no),
    CONSTRAINT ${name}extension_entry FOREIGN KEY (account_id, entry_no)
        REFERENCES ${ledger}entry (account_id, entry_no)
) ${table};

-- Who did what, when and why: supply and administration. Never changed. The key is that of the entry, but a repair has none:
-- its key is its own, and may be that of an entry, too.
CREATE TABLE ${ledger}audit (
    account_id  ${bigint} NOT NULL,
    audit_no    ${bigint} NOT NULL,
    action      VARCHAR(20) ${ascii} NOT NULL,
    actor_id    VARCHAR(200) ${ascii} NOT NULL,
    actor_role  VARCHAR(20) ${ascii} NOT NULL,
    happened_at ${bigint} NOT NULL,
    entry_key   VARCHAR(200) ${ascii} NOT NULL,
    refers_to   VARCHAR(200) ${ascii},
    entry_no    ${bigint} NOT NULL,
    amount      ${bigint} NOT NULL,
    reason      ${words},
    reference   VARCHAR(200) ${ascii},
    metadata    ${long_words},
    approver_id   VARCHAR(200) ${ascii},
    approver_role VARCHAR(20) ${ascii},
    because     ${words},
    hash        ${hash} NOT NULL,
    CONSTRAINT ${name}audit_pk PRIMARY KEY (account_id, audit_no),
    CONSTRAINT ${name}audit_once UNIQUE (entry_key, action),
    CONSTRAINT ${name}audit_entry FOREIGN KEY (account_id, entry_no) REFERENCES ${ledger}entry (account_id, entry_no)
) ${table};

CREATE INDEX ${name}audit_time ON ${ledger}audit (happened_at);
CREATE INDEX ${name}audit_actor ON ${ledger}audit (actor_id, happened_at);
CREATE INDEX ${name}audit_approver ON ${ledger}audit (approver_id, happened_at);
CREATE INDEX ${name}audit_reference ON ${ledger}audit (reference);

-- The credits of a grant: what never changes about them, and a cache of what has become of them.
-- The columns of the burn order are numbers, so that every database sorts them alike.
CREATE TABLE ${ledger}lot (
    account_id    ${bigint} NOT NULL,
    lot_no        ${bigint} NOT NULL,
    lot_key       VARCHAR(200) ${ascii} NOT NULL,
    made_at       ${bigint} NOT NULL,
    granted       ${bigint} NOT NULL,
    source        VARCHAR(20) ${ascii} NOT NULL,
    source_rank   INTEGER NOT NULL,
    priority      INTEGER NOT NULL,
    scope         VARCHAR(1100) ${ascii},
    unscoped      INTEGER NOT NULL,
    unit_cost     VARCHAR(50) ${ascii},
    unit_currency VARCHAR(10) ${ascii},
    starts_at     ${bigint},
    replaces      ${bigint},
    phase         VARCHAR(20) ${ascii} NOT NULL,
    is_open       INTEGER NOT NULL,
    remaining     ${bigint} NOT NULL,
    usable_from   ${bigint},
    expires_at    ${bigint} NOT NULL,
    lasts         VARCHAR(50) ${ascii},
    due_at        ${bigint} NOT NULL,
    settled_by    VARCHAR(200) ${ascii},
    lapsed        ${bigint} NOT NULL,
    revoked       ${bigint} NOT NULL,
    elsewhere     ${bigint} NOT NULL,
    spared        ${bigint} NOT NULL,
    declared      ${long_ascii},
    told          INTEGER NOT NULL,
    CONSTRAINT ${name}lot_pk PRIMARY KEY (account_id, lot_no),
    CONSTRAINT ${name}lot_account FOREIGN KEY (account_id) REFERENCES ${ledger}account (account_id),
    CONSTRAINT ${name}lot_sums CHECK (lot_no >= 1 AND granted >= 0 AND remaining >= 0 AND lapsed >= 0
        AND revoked >= 0 AND elsewhere >= 0 AND spared >= 0 AND is_open IN (0, 1) AND told IN (0, 1))
) ${hot};

-- None of these begins with the account: MariaDB would take such an index for updates by the primary key, and at
-- REPEATABLE READ lock the gap behind it, where other accounts put their lots.
CREATE INDEX ${name}lot_burn ON ${ledger}lot
    (is_open, account_id, priority, unscoped, expires_at, source_rank, usable_from, lot_no);
CREATE INDEX ${name}lot_key ON ${ledger}lot (lot_key, account_id);
CREATE INDEX ${name}lot_replaces ON ${ledger}lot (replaces, account_id);

-- Credits that are set aside. What they came from stands in the draws of the entry that made the hold.
CREATE TABLE ${ledger}hold (
    account_id ${bigint} NOT NULL,
    entry_no   ${bigint} NOT NULL,
    hold_key   VARCHAR(200) ${ascii} NOT NULL,
    amount     ${bigint} NOT NULL,
    ends_at    ${bigint} NOT NULL,
    state      VARCHAR(20) ${ascii} NOT NULL,
    is_open    INTEGER NOT NULL,
    settled_by VARCHAR(200) ${ascii},
    CONSTRAINT ${name}hold_pk PRIMARY KEY (account_id, entry_no),
    CONSTRAINT ${name}hold_entry FOREIGN KEY (account_id, entry_no) REFERENCES ${ledger}entry (account_id, entry_no),
    CONSTRAINT ${name}hold_state CHECK (amount > 0 AND is_open IN (0, 1))
) ${table};

CREATE INDEX ${name}hold_open ON ${ledger}hold (is_open, account_id, ends_at);

-- How much of what an act took was given back, in sum. A cache.
CREATE TABLE ${ledger}refund (
    account_id ${bigint} NOT NULL,
    entry_no   ${bigint} NOT NULL,
    refunded   ${bigint} NOT NULL,
    CONSTRAINT ${name}refund_pk PRIMARY KEY (account_id, entry_no),
    CONSTRAINT ${name}refund_entry FOREIGN KEY (account_id, entry_no)
        REFERENCES ${ledger}entry (account_id, entry_no),
    CONSTRAINT ${name}refund_sum CHECK (refunded >= 0)
) ${table};

-- What a host is to be told of an account. A row is gone once that was delivered.
CREATE TABLE ${ledger}signal (
    account_id    ${bigint} NOT NULL,
    signal_no     ${bigint} NOT NULL,
    kind          VARCHAR(20) ${ascii} NOT NULL,
    happened_at   ${bigint} NOT NULL,
    entry_no      ${bigint} NOT NULL,
    available     ${bigint} NOT NULL,
    debt          ${bigint} NOT NULL,
    lot_no        ${bigint},
    amount        ${bigint},
    expires_at    ${bigint},
    claims        ${bigint} NOT NULL,
    claimed_until ${bigint} NOT NULL,
    CONSTRAINT ${name}signal_pk PRIMARY KEY (account_id, signal_no),
    CONSTRAINT ${name}signal_account FOREIGN KEY (account_id) REFERENCES ${ledger}account (account_id)
) ${table};

-- What an actor tried that left no entry: what was refused, proposed or declined. Never changed; a chain for each actor.
CREATE TABLE ${ledger}trail (
    actor_id    VARCHAR(200) ${ascii} NOT NULL,
    trail_no    ${bigint} NOT NULL,
    outcome     VARCHAR(20) ${ascii} NOT NULL,
    action      VARCHAR(20) ${ascii} NOT NULL,
    actor_role  VARCHAR(20) ${ascii} NOT NULL,
    happened_at ${bigint} NOT NULL,
    owner       VARCHAR(200) ${ascii},
    currency    VARCHAR(50) ${ascii},
    entry_key   VARCHAR(200) ${ascii},
    refers_to   VARCHAR(200) ${ascii},
    amount      ${bigint} NOT NULL,
    reason      ${words},
    reference   VARCHAR(200) ${ascii},
    metadata    ${long_words},
    because     ${words},
    hash        ${hash} NOT NULL,
    CONSTRAINT ${name}trail_pk PRIMARY KEY (actor_id, trail_no),
    CONSTRAINT ${name}trail_sums CHECK (trail_no >= 1 AND amount >= 0)
) ${table};

CREATE INDEX ${name}trail_time ON ${ledger}trail (happened_at);
CREATE INDEX ${name}trail_owner ON ${ledger}trail (owner, currency, happened_at);

-- Where the chain of an actor's trail stands. A cache.
CREATE TABLE ${ledger}trail_head (
    actor_id VARCHAR(200) ${ascii} NOT NULL,
    version  ${bigint} NOT NULL,
    last_no  ${bigint} NOT NULL,
    chain    ${hash} NOT NULL,
    CONSTRAINT ${name}trail_head_pk PRIMARY KEY (actor_id)
) ${table};

-- Locks of what is no account: of an actor's limits of a day, of an actor's trail, of a proposal.
CREATE TABLE ${ledger}latch (
    purpose VARCHAR(20) ${ascii} NOT NULL,
    name    VARCHAR(200) ${ascii} NOT NULL,
    version ${bigint} NOT NULL,
    CONSTRAINT ${name}latch_pk PRIMARY KEY (purpose, name)
) ${table};

-- Commands that take the approval of another person, and what has become of them.
CREATE TABLE ${ledger}proposal (
    proposal_key VARCHAR(200) ${ascii} NOT NULL,
    owner        VARCHAR(200) ${ascii} NOT NULL,
    currency     VARCHAR(50) ${ascii} NOT NULL,
    command      VARCHAR(20) ${ascii} NOT NULL,
    content      VARCHAR(4000) ${ascii} NOT NULL,
    version      ${bigint} NOT NULL,
    reason       ${words},
    reference    VARCHAR(200) ${ascii},
    metadata     ${long_words},
    amount       ${bigint} NOT NULL,
    proposer_id   VARCHAR(200) ${ascii} NOT NULL,
    proposer_role VARCHAR(20) ${ascii} NOT NULL,
    proposed_at  ${bigint} NOT NULL,
    ends_at      ${bigint} NOT NULL,
    changes      ${bigint} NOT NULL,
    state        VARCHAR(20) ${ascii} NOT NULL,
    settler_id   VARCHAR(200) ${ascii},
    settler_role VARCHAR(20) ${ascii},
    settled_at   ${bigint},
    CONSTRAINT ${name}proposal_pk PRIMARY KEY (proposal_key)
) ${table};

CREATE INDEX ${name}proposal_open ON ${ledger}proposal (state, ends_at);

-- What was sealed of all accounts, to be published elsewhere. Never changed.
CREATE TABLE ${ledger}seal (
    seal_no    ${bigint} NOT NULL,
    sealed_at  ${bigint} NOT NULL,
    accounts   ${bigint} NOT NULL,
    entries    ${bigint} NOT NULL,
    root       ${hash} NOT NULL,
    previous   ${hash} NOT NULL,
    hash       ${hash} NOT NULL,
    actor_id   VARCHAR(200) ${ascii} NOT NULL,
    actor_role VARCHAR(20) ${ascii} NOT NULL,
    reason     ${words},
    reference  VARCHAR(200) ${ascii},
    metadata   ${long_words},
    CONSTRAINT ${name}seal_pk PRIMARY KEY (seal_no)
) ${table};

-- How far an account had come when it was sealed, and with which links; for all later seals, too, until the next row of the account.
-- It names the account itself, so that it bears witness even where that is gone. Never changed.
CREATE TABLE ${ledger}seal_head (
    owner      VARCHAR(200) ${ascii} NOT NULL,
    currency   VARCHAR(50) ${ascii} NOT NULL,
    seal_no    ${bigint} NOT NULL,
    entry_no   ${bigint} NOT NULL,
    entry_link ${hash} NOT NULL,
    audit_no   ${bigint} NOT NULL,
    audit_link ${hash} NOT NULL,
    CONSTRAINT ${name}seal_head_pk PRIMARY KEY (owner, currency, seal_no)
) ${table};

-- Which migrations this database has had, whoever ran them.
CREATE TABLE ${ledger}schema (
    migration INTEGER NOT NULL,
    name      VARCHAR(50) ${ascii} NOT NULL,
    CONSTRAINT ${name}schema_pk PRIMARY KEY (migration)
) ${table};

INSERT INTO ${ledger}schema (migration, name) VALUES (1, 'tables');
