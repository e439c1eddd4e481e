-- A version that goes live later, by itself. `what` is what the gate had to say of it, for the record; `problem` why it did not.
create table publish_later (
  path text not null primary key,
  version integer not null,
  at bigint not null,
  planned_by text not null,
  what text not null,
  problem text
);

-- A colleague was asked to look at a version before it goes live. It is over when another is saved, or this one is published.
create table second_look (
  path text not null primary key,
  version integer not null,
  asked_by text not null,
  asked_at bigint not null,
  -- who is asked; null: whoever comes first
  asked_of text,
  words text not null,
  -- what they said, who sent it back
  sent_back_by text,
  sent_back_words text
);
