-- What patrons taught: the FAQ that they chose for a question (`chosen`), or that an answer, or all that was offered, was no help
-- (`unhelpful`; `faq` is null when nothing that was offered fitted). `seq` is the entry with the patron's choice or complaint; `offered` are
-- FAQ ids, parted by spaces.
create table signal (
  conversation text not null references conversation (id) on delete cascade,
  seq integer not null,
  kind text not null check (kind in ('chosen', 'unhelpful')),
  question text not null,
  faq text,
  offered text not null,
  at bigint not null,
  primary key (conversation, seq)
);
create index signal_at on signal (at);
