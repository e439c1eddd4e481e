-- Append only; the numbers have no gap.
create table staff_action (
    number bigint primary key,
    at text not null,
    who text not null,
    what text not null,
    subject text not null
);
