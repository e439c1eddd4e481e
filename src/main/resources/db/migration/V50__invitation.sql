-- How often the chat invited somebody, and what came of it: `shown`, `taken`, `dismissed`. Days are UTC.
create table invitation (
  day text not null,
  what text not null,
  times integer not null,
  primary key (day, what)
);
