-- A callback of a host: one row for each of its own migrations, and none for a library's.
INSERT INTO host_thing (name) VALUES ('called back');
