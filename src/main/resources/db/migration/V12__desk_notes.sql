-- What librarians tell each other about a chat: never part of the transcript, never seen by the patron.
create table note (
  conversation text not null references conversation (id) on delete cascade,
  number integer not null,
  frame_id text not null,
  at bigint not null,
  staff text not null,
  name text not null,
  text text not null,
  primary key (conversation, number),
  unique (conversation, frame_id)
);
-- How a chat at the desk ended, as the librarian saw it. It outlives the conversation: there is no word of the patron in it. `read_level` is
-- 1 to 6 on the READ Scale, 0 for not applicable, null when nobody said.
create table wrap_up (
  conversation text not null primary key,
  at bigint not null,
  staff text not null,
  reason text,
  department text,
  read_level integer,
  tags text not null
);
create index wrap_up_at on wrap_up (at);
