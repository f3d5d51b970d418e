CREATE TABLE host_thing (
    name VARCHAR(50) NOT NULL
);
