-- What a librarian did with the answers suggested for a patron's words: said one as it was (`used`), in other words (`changed`, with the
-- share that differs), said one that was not suggested (`found`), or something else (`ignored`; `faq` is null). `question` has no personal
-- data. `offered` are FAQ ids, parted by spaces; `sure` is the FAQ that the bot would have answered with by itself. It goes with the
-- conversation.
create table assist_signal (
  id text primary key,
  conversation text not null references conversation (id) on delete cascade,
  seq integer not null,
  question text not null,
  language text not null,
  offered text not null,
  sure text,
  faq text,
  outcome text not null check (outcome in ('used', 'changed', 'found', 'ignored')),
  changed_share real,
  staff text,
  at bigint not null,
  dismissed_at bigint
);
create unique index assist_signal_once on assist_signal (conversation, seq, coalesce(faq, ''));
create index assist_signal_at on assist_signal (at);
