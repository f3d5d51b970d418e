-- What happened is never changed: the database refuses it, whoever asks.

CREATE TRIGGER ${ledger}entry_guard_update BEFORE UPDATE ON ${ledger}entry
BEGIN
    SELECT RAISE(ABORT, '${name}entry is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}entry_guard_delete BEFORE DELETE ON ${ledger}entry
BEGIN
    SELECT RAISE(ABORT, '${name}entry is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}draw_guard_update BEFORE UPDATE ON ${ledger}draw
BEGIN
    SELECT RAISE(ABORT, '${name}draw is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}draw_guard_delete BEFORE DELETE ON ${ledger}draw
BEGIN
    SELECT RAISE(ABORT, '${name}draw is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}extension_guard_update BEFORE UPDATE ON ${ledger}extension
BEGIN
    SELECT RAISE(ABORT, '${name}extension is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}extension_guard_delete BEFORE DELETE ON ${ledger}extension
BEGIN
    SELECT RAISE(ABORT, '${name}extension is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}audit_guard_update BEFORE UPDATE ON ${ledger}audit
BEGIN
    SELECT RAISE(ABORT, '${name}audit is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}audit_guard_delete BEFORE DELETE ON ${ledger}audit
BEGIN
    SELECT RAISE(ABORT, '${name}audit is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}trail_guard_update BEFORE UPDATE ON ${ledger}trail
BEGIN
    SELECT RAISE(ABORT, '${name}trail is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}trail_guard_delete BEFORE DELETE ON ${ledger}trail
BEGIN
    SELECT RAISE(ABORT, '${name}trail is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}seal_guard_update BEFORE UPDATE ON ${ledger}seal
BEGIN
    SELECT RAISE(ABORT, '${name}seal is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}seal_guard_delete BEFORE DELETE ON ${ledger}seal
BEGIN
    SELECT RAISE(ABORT, '${name}seal is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}seal_head_guard_update BEFORE UPDATE ON ${ledger}seal_head
BEGIN
    SELECT RAISE(ABORT, '${name}seal_head is never changed: it holds what happened');
END;
CREATE TRIGGER ${ledger}seal_head_guard_delete BEFORE DELETE ON ${ledger}seal_head
BEGIN
    SELECT RAISE(ABORT, '${name}seal_head is never changed: it holds what happened');
END;

INSERT INTO ${ledger}schema (migration, name) VALUES (3, 'guards');
