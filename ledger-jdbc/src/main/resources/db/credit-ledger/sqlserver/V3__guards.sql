-- What happened is never changed: the database refuses it, whoever asks.

CREATE TRIGGER ${ledger}entry_guard ON ${ledger}entry INSTEAD OF UPDATE, DELETE AS
    THROW 50000, '${name}entry is never changed: it holds what happened', 1;
GO
CREATE TRIGGER ${ledger}draw_guard ON ${ledger}draw INSTEAD OF UPDATE, DELETE AS
    THROW 50000, '${name}draw is never changed: it holds what happened', 1;
GO
CREATE TRIGGER ${ledger}extension_guard ON ${ledger}extension INSTEAD OF UPDATE, DELETE AS
    THROW 50000, '${name}extension is never changed: it holds what happened', 1;
GO
CREATE TRIGGER ${ledger}audit_guard ON ${ledger}audit INSTEAD OF UPDATE, DELETE AS
    THROW 50000, '${name}audit is never changed: it holds what happened', 1;
GO
CREATE TRIGGER ${ledger}trail_guard ON ${ledger}trail INSTEAD OF UPDATE, DELETE AS
    THROW 50000, '${name}trail is never changed: it holds what happened', 1;
GO
CREATE TRIGGER ${ledger}seal_guard ON ${ledger}seal INSTEAD OF UPDATE, DELETE AS
    THROW 50000, '${name}seal is never changed: it holds what happened', 1;
GO
CREATE TRIGGER ${ledger}seal_head_guard ON ${ledger}seal_head INSTEAD OF UPDATE, DELETE AS
    THROW 50000, '${name}seal_head is never changed: it holds what happened', 1;
GO

-- TRUNCATE asks no trigger, but spares a table that another refers to: this one, which stays empty.
CREATE TABLE ${ledger}guard (
    account_id   ${bigint} NOT NULL,
    entry_no     ${bigint} NOT NULL,
    draw_no      INTEGER NOT NULL,
    extension_no INTEGER NOT NULL,
    audit_no     ${bigint} NOT NULL,
    actor_id     VARCHAR(200) ${ascii} NOT NULL,
    trail_no     ${bigint} NOT NULL,
    owner        VARCHAR(200) ${ascii} NOT NULL,
    currency     VARCHAR(50) ${ascii} NOT NULL,
    seal_no      ${bigint} NOT NULL,
    CONSTRAINT ${name}guard_draw FOREIGN KEY (account_id, entry_no, draw_no)
        REFERENCES ${ledger}draw (account_id, entry_no, draw_no),
    CONSTRAINT ${name}guard_extension FOREIGN KEY (account_id, entry_no, extension_no)
        REFERENCES ${ledger}extension (account_id, entry_no, extension_no),
    CONSTRAINT ${name}guard_audit FOREIGN KEY (account_id, audit_no)
        REFERENCES ${ledger}audit (account_id, audit_no),
    CONSTRAINT ${name}guard_trail FOREIGN KEY (actor_id, trail_no)
        REFERENCES ${ledger}trail (actor_id, trail_no),
    CONSTRAINT ${name}guard_seal FOREIGN KEY (seal_no) REFERENCES ${ledger}seal (seal_no),
    CONSTRAINT ${name}guard_seal_head FOREIGN KEY (owner, currency, seal_no)
        REFERENCES ${ledger}seal_head (owner, currency, seal_no)
) ${table};
GO
INSERT INTO ${ledger}schema (migration, name) VALUES (3, 'guards');
