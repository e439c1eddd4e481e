create table staff_account (
    id text primary key,
    name text not null,
    -- role keys, separated by commas
    roles text not null,
    password text not null,
    enabled integer not null,
    -- Grows whenever the sessions that were begun before must end.
    epoch integer not null,
    since text not null
);
