-- What administrators set in the office; the rest is as the server was started.
create table setting (
    name text primary key,
    value text not null
);
