-- What happened is never changed: the database refuses it, whoever asks.

-- There is no statement that fails with a message of one's own; but DATE fails and repeats what it could not read.
-- RTRIM only keeps it from failing here and now.
CREATE TRIGGER ${ledger}entry_guard_update NO CASCADE BEFORE UPDATE ON ${ledger}entry FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}entry is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}entry_guard_delete NO CASCADE BEFORE DELETE ON ${ledger}entry FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}entry is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}draw_guard_update NO CASCADE BEFORE UPDATE ON ${ledger}draw FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}draw is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}draw_guard_delete NO CASCADE BEFORE DELETE ON ${ledger}draw FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}draw is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}extension_guard_update NO CASCADE BEFORE UPDATE ON ${ledger}extension FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}extension is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}extension_guard_delete NO CASCADE BEFORE DELETE ON ${ledger}extension FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}extension is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}audit_guard_update NO CASCADE BEFORE UPDATE ON ${ledger}audit FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}audit is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}audit_guard_delete NO CASCADE BEFORE DELETE ON ${ledger}audit FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}audit is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}trail_guard_update NO CASCADE BEFORE UPDATE ON ${ledger}trail FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}trail is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}trail_guard_delete NO CASCADE BEFORE DELETE ON ${ledger}trail FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}trail is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}seal_guard_update NO CASCADE BEFORE UPDATE ON ${ledger}seal FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}seal is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}seal_guard_delete NO CASCADE BEFORE DELETE ON ${ledger}seal FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}seal is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}seal_head_guard_update NO CASCADE BEFORE UPDATE ON ${ledger}seal_head FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}seal_head is never changed: it holds what happened'));
CREATE TRIGGER ${ledger}seal_head_guard_delete NO CASCADE BEFORE DELETE ON ${ledger}seal_head FOR EACH STATEMENT
    VALUES DATE(RTRIM('${name}seal_head is never changed: it holds what happened'));

INSERT INTO ${ledger}schema (migration, name) VALUES (3, 'guards');
