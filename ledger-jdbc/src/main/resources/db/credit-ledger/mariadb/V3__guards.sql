-- What happened is never changed: the database refuses it, whoever asks.

CREATE TRIGGER ${ledger}entry_guard_update BEFORE UPDATE ON ${ledger}entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}entry is never changed: it holds what happened';
CREATE TRIGGER ${ledger}entry_guard_delete BEFORE DELETE ON ${ledger}entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}entry is never changed: it holds what happened';
CREATE TRIGGER ${ledger}draw_guard_update BEFORE UPDATE ON ${ledger}draw FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}draw is never changed: it holds what happened';
CREATE TRIGGER ${ledger}draw_guard_delete BEFORE DELETE ON ${ledger}draw FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}draw is never changed: it holds what happened';
CREATE TRIGGER ${ledger}extension_guard_update BEFORE UPDATE ON ${ledger}extension FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}extension is never changed: it holds what happened';
CREATE TRIGGER ${ledger}extension_guard_delete BEFORE DELETE ON ${ledger}extension FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}extension is never changed: it holds what happened';
CREATE TRIGGER ${ledger}audit_guard_update BEFORE UPDATE ON ${ledger}audit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}audit is never changed: it holds what happened';
CREATE TRIGGER ${ledger}audit_guard_delete BEFORE DELETE ON ${ledger}audit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}audit is never changed: it holds what happened';
CREATE TRIGGER ${ledger}trail_guard_update BEFORE UPDATE ON ${ledger}trail FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}trail is never changed: it holds what happened';
CREATE TRIGGER ${ledger}trail_guard_delete BEFORE DELETE ON ${ledger}trail FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}trail is never changed: it holds what happened';
CREATE TRIGGER ${ledger}seal_guard_update BEFORE UPDATE ON ${ledger}seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}seal is never changed: it holds what happened';
CREATE TRIGGER ${ledger}seal_guard_delete BEFORE DELETE ON ${ledger}seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}seal is never changed: it holds what happened';
CREATE TRIGGER ${ledger}seal_head_guard_update BEFORE UPDATE ON ${ledger}seal_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}seal_head is never changed: it holds what happened';
CREATE TRIGGER ${ledger}seal_head_guard_delete BEFORE DELETE ON ${ledger}seal_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${name}seal_head is never changed: it holds what happened';

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
