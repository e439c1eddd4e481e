-- Where mail for somebody goes; empty: nowhere.
alter table staff_account add column email text not null default '';

-- Links with which somebody chooses a password.
create table staff_link (
    -- SHA-256 of what the link holds
    hash text primary key,
    account text not null unique references staff_account (id),
    expires_at text not null
);

-- The second step of signing in.
create table staff_authenticator (
    account text primary key references staff_account (id),
    secret text not null,
    -- The newest 30 seconds whose code was used: each code is worth one sign-in.
    last_step bigint not null
);

create table staff_recovery_code (
    account text not null references staff_account (id),
    -- SHA-256
    hash text not null,
    primary key (account, hash)
);
