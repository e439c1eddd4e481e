-- A patron's visit. `owner` counts the changes of who answers; `token` is the SHA-256 of the resume token, never the token.
create table conversation (
  id text primary key,
  token text not null unique,
  state text not null check (state in ('bot', 'waiting', 'librarian', 'closed')),
  owner integer not null,
  librarian text,
  librarian_name text,
  language text,
  page text,
  last_seq integer not null,
  begun_at bigint not null,
  changed_at bigint not null
);
create index conversation_changed on conversation (changed_at);

-- The transcript: numbered without gaps, never changed, except that `forget` takes the words out.
create table entry (
  conversation text not null references conversation (id) on delete cascade,
  seq integer not null,
  at bigint not null,
  speaker text not null check (speaker in ('patron', 'bot', 'librarian', 'system')),
  kind text not null check (kind in ('said', 'state', 'erased')),
  frame_id text,
  frame_type text,
  re integer,
  text text,
  state text,
  owner integer,
  detail text,
  primary key (conversation, seq)
);
create unique index entry_frame on entry (conversation, frame_id) where frame_id is not null;

-- Patron words that the bot has not answered yet. Written with the words, deleted with the reply, so a crash between the two is seen.
create table owed_reply (
  conversation text not null references conversation (id) on delete cascade,
  seq integer not null,
  owner integer not null,
  faq text,
  primary key (conversation, seq)
);

-- What the bot made of a patron's words: for librarians, never part of the transcript.
create table thought (
  conversation text not null references conversation (id) on delete cascade,
  re integer not null,
  body text not null,
  primary key (conversation, re)
);

create table rating (
  conversation text not null references conversation (id) on delete cascade,
  seq integer not null,
  helpful integer not null,
  at bigint not null,
  primary key (conversation, seq)
);
