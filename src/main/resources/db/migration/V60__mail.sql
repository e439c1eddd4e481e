-- Mails to send. Address and words go when the sender of the mail forgets it; what became of it stays.
create table outgoing_mail (
  id text primary key,
  message_id text not null unique,
  origin text not null check (origin in ('person', 'auto-replied', 'auto-generated')),
  recipient text,
  subject text,
  text text,
  in_reply_to text,
  refs text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  created_at bigint not null,
  changed_at bigint not null,
  -- since when it is tried: later than `created_at` when somebody sent it again
  tried_since bigint not null,
  attempts integer not null,
  next_try bigint,
  why text
);
create index outgoing_mail_due on outgoing_mail (next_try) where state = 'waiting';
create index outgoing_mail_sent on outgoing_mail (recipient, created_at);

-- Mails that were fetched, so that none is taken twice.
create table incoming_mail (
  message_id text primary key,
  at bigint not null
);
