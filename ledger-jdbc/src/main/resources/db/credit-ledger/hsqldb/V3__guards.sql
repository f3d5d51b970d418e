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

INSERT INTO ${ledger}schema (migration, name) VALUES (3, 'guards');
