-- What patrons asked and did not get: questions that ask the same, with what the library decided about them. `words` are those of the most
-- typical question, without personal data; `conversation` and `seq`, or `search`, say whose they are. They go with it, unless somebody has
-- decided something about the gap. `vector` is their meaning, little-endian floats.
create table gap (
  number integer primary key autoincrement,
  language text not null,
  words text not null,
  vector blob,
  conversation text,
  seq integer,
  search text,
  -- the answer that the bot held for likeliest when it was asked last, and how likely
  faq text,
  confidence real,
  state text not null check (state in ('open', 'done', 'outside')),
  assigned_to text,
  -- document that was begun for it
  draft text,
  decided_by text,
  decided_at bigint,
  -- times in the 30 days before the decision
  times_before integer not null,
  -- when it was opened again by itself
  back_at bigint,
  since bigint not null
);
create index gap_conversation on gap (conversation) where conversation is not null;

-- The questions of a gap, as they were read; they go with their conversation.
create table gap_question (
  conversation text not null references conversation (id) on delete cascade,
  seq integer not null,
  gap integer not null references gap (number) on delete cascade,
  words text not null,
  sign text not null,
  at bigint not null,
  primary key (conversation, seq)
);
create index gap_question_gap on gap_question (gap, at);

-- Searches that found nothing; `counted` of their times stand in gap_day.
create table gap_search (
  search text primary key references missed_search (id) on delete cascade,
  gap integer not null references gap (number) on delete cascade,
  counted integer not null
);
create index gap_search_gap on gap_search (gap);

-- How often, by day (days since 1970): it outlives the words.
create table gap_day (
  gap integer not null references gap (number) on delete cascade,
  day integer not null,
  sign text not null,
  times integer not null,
  primary key (gap, day, sign)
);
