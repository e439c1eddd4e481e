-- How long patrons waited, in milliseconds, until a librarian claimed them. Nothing says who they were.
create table wait (
  claimed_at bigint not null,
  waited bigint not null
);
create index wait_claimed_at on wait (claimed_at);
