-- How far a librarian has read a chat, while it is at the desk.
create table read_mark (
  conversation text not null references handoff (conversation) on delete cascade references conversation (id) on delete cascade,
  staff text not null,
  seq integer not null,
  primary key (conversation, staff)
);
