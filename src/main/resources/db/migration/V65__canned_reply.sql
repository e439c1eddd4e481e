-- Replies that librarians have at hand. `owner` null: shared by the whole desk. `language` null: for patrons of any. `version` grows
-- with every change, so that two who edit one reply hear of each other. `created_by` and `changed_by` null: Deskbell brought it.
create table canned_reply (
  id text primary key,
  owner text,
  shortcut text not null,
  title text not null,
  text text not null,
  language text,
  version integer not null,
  created_by text,
  created_at bigint not null,
  changed_by text,
  changed_at bigint not null,
  deleted_at bigint,
  uses integer not null default 0
);
create unique index canned_reply_shortcut on canned_reply (coalesce(owner, ''), shortcut) where deleted_at is null;

-- One row once the replies that Deskbell brings have been given, so that what a library deletes stays deleted.
create table starter_replies (
  given_at bigint not null
);
