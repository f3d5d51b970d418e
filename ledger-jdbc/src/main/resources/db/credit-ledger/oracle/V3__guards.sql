-- What happened is never changed: the database refuses it, whoever asks.

CREATE TRIGGER ${ledger}entry_guard BEFORE UPDATE OR DELETE ON ${ledger}entry
BEGIN
    RAISE_APPLICATION_ERROR(-20001, '${name}entry is never changed: it holds what happened');
END;
/
CREATE TRIGGER ${ledger}draw_guard BEFORE UPDATE OR DELETE ON ${ledger}draw
BEGIN
    RAISE_APPLICATION_ERROR(-20001, '${name}draw is never changed: it holds what happened');
END;
/
CREATE TRIGGER ${ledger}extension_guard BEFORE UPDATE OR DELETE ON ${ledger}extension
BEGIN
    RAISE_APPLICATION_ERROR(-20001, '${name}extension is never changed: it holds what happened');
END;
/
CREATE TRIGGER ${ledger}audit_guard BEFORE UPDATE OR DELETE ON ${ledger}audit
BEGIN
    RAISE_APPLICATION_ERROR(-20001, '${name}audit is never changed: it holds what happened');
END;
/
CREATE TRIGGER ${ledger}trail_guard BEFORE UPDATE OR DELETE ON ${ledger}trail
BEGIN
    RAISE_APPLICATION_ERROR(-20001, '${name}trail is never changed: it holds what happened');
END;
/
CREATE TRIGGER ${ledger}seal_guard BEFORE UPDATE OR DELETE ON ${ledger}seal
BEGIN
    RAISE_APPLICATION_ERROR(-20001, '${name}seal is never changed: it holds what happened');
END;
/
CREATE TRIGGER ${ledger}seal_head_guard BEFORE UPDATE OR DELETE ON ${ledger}seal_head
BEGIN
    RAISE_APPLICATION_ERROR(-20001, '${name}seal_head is never changed: it holds what happened');
END;
/

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

INSERT INTO ${ledger}schema (migration, name) VALUES (3, 'guards');
