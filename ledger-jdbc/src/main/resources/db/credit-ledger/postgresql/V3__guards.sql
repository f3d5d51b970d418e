-- What happened is never changed: the database refuses it, whoever asks.

CREATE FUNCTION ${ledger}refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is never changed: it holds what happened', TG_TABLE_NAME USING ERRCODE = '45000';
END
$$;

CREATE TRIGGER ${name}entry_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON ${ledger}entry
    FOR EACH STATEMENT EXECUTE FUNCTION ${ledger}refuse_change();
CREATE TRIGGER ${name}draw_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON ${ledger}draw
    FOR EACH STATEMENT EXECUTE FUNCTION ${ledger}refuse_change();
CREATE TRIGGER ${name}extension_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON ${ledger}extension
    FOR EACH STATEMENT EXECUTE FUNCTION ${ledger}refuse_change();
CREATE TRIGGER ${name}audit_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON ${ledger}audit
    FOR EACH STATEMENT EXECUTE FUNCTION ${ledger}refuse_change();
CREATE TRIGGER ${name}trail_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON ${ledger}trail
    FOR EACH STATEMENT EXECUTE FUNCTION ${ledger}refuse_change();
CREATE TRIGGER ${name}seal_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON ${ledger}seal
    FOR EACH STATEMENT EXECUTE FUNCTION ${ledger}refuse_change();
CREATE TRIGGER ${name}seal_head_guard BEFORE UPDATE OR DELETE OR TRUNCATE ON ${ledger}seal_head
    FOR EACH STATEMENT EXECUTE FUNCTION ${ledger}refuse_change();

INSERT INTO ${ledger}schema (migration, name) VALUES (3, 'guards');
