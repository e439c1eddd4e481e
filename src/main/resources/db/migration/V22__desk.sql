-- Whom a patron rings: the language that the patron reads, and the librarian whom a colleague has passed the patron to.
alter table handoff add column language text;
alter table handoff add column wanted text;
-- How a department's patrons ring: seconds for the freest, then for everybody of it, then those departments (keys, parted by spaces).
create table ring_rule (
  department text primary key,
  one integer not null,
  everyone integer not null,
  next text not null
);
-- What a librarian is rung for. No departments or languages (both parted by spaces): for all.
create table seat (
  staff text primary key,
  departments text not null,
  languages text not null,
  most integer not null
);
-- Colleagues whom a librarian has asked into a chat; `joined_at` is null until they come.
create table handoff_helper (
  conversation text not null references handoff (conversation) on delete cascade,
  staff text not null,
  name text not null,
  joined_at bigint,
  primary key (conversation, staff)
);
