create table staff_passkey (
    -- what the browser calls it
    id text primary key,
    account text not null references staff_account (id),
    -- what its owner calls it
    label text not null,
    -- the public key with what belongs to it, as WebAuthn writes it, in base 64
    credential text not null,
    -- how often it was used, where its maker counts
    counter bigint not null,
    can_be_copied integer not null,
    added_at text not null,
    used_at text
);
