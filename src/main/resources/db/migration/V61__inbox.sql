-- Questions for the librarians: left in a chat, promised an answer in one, or sent by mail. `email` is the only place where a patron's
-- address is kept besides mails to it, and goes when the question is settled. `token` names the question in the subject of mails.
create table inbox_question (
  id text primary key,
  token text not null unique,
  source text not null check (source in ('chat', 'promise', 'mail')),
  conversation text,
  language text not null,
  subject text,
  email text,
  at bigint not null,
  due_at bigint not null,
  claimed_by text,
  claimed_at bigint,
  answered_at bigint,
  -- the question that this one is shown with, when a patron asked twice
  merged_into text references inbox_question (id),
  -- when something was last said or done about it
  rested_at bigint not null
);
create index inbox_question_due on inbox_question (due_at) where answered_at is null and merged_into is null;
create index inbox_question_answered on inbox_question (answered_at) where answered_at is not null;
create index inbox_question_merged on inbox_question (merged_into) where merged_into is not null;

-- What was said and done, numbered by question: words of the patron, answers to the patron, notes of librarians, and who did what.
-- `mail` is one of `outgoing_mail`; `message_id` is what other mails call this one.
create table inbox_entry (
  question text not null references inbox_question (id) on delete cascade,
  seq integer not null,
  at bigint not null,
  kind text not null check (kind in ('patron', 'answer', 'note', 'did')),
  who text,
  text text not null,
  mail text unique,
  message_id text,
  primary key (question, seq)
);
create index inbox_entry_message on inbox_entry (message_id) where message_id is not null;

-- Replies that somebody has begun.
create table inbox_draft (
  question text not null references inbox_question (id) on delete cascade,
  staff text not null,
  text text not null,
  at bigint not null,
  primary key (question, staff)
);

-- Until now they were kept by the desk. A day from when each was left it is due.
insert into inbox_question (id, token, source, conversation, language, email, at, due_at, answered_at, rested_at)
  select id, upper(substr(hex(randomblob(4)), 1, 6)), 'chat', conversation,
    coalesce((select language from conversation where conversation.id = left_question.conversation), 'en'),
    email, at, at + 86400000, settled_at, coalesce(settled_at, at)
  from left_question;
insert into inbox_entry (question, seq, at, kind, text) select id, 1, at, 'patron', text from left_question;
delete from left_question;
