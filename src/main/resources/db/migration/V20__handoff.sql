-- Whoever waits for a librarian or is with one. `since` orders the line and survives a claim, so that a patron whose librarian
-- vanished comes back to the front.
create table handoff (
  conversation text primary key,
  department text,
  reason text not null,
  since bigint not null,
  claimed_by text,
  claimed_at bigint
);
create index handoff_line on handoff (since) where claimed_by is null;

-- Questions left while nobody was at the desk. The address is kept here alone and goes when the question is settled.
create table left_question (
  id text primary key,
  conversation text,
  at bigint not null,
  text text not null,
  email text,
  settled_at bigint
);
create index left_question_open on left_question (at) where settled_at is null;
