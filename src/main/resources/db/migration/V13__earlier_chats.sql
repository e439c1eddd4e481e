-- The patron's chat before this one, which the patron has let librarians see. No person is named by it, and it goes when either chat does.
alter table conversation add column follows text references conversation (id) on delete set null;
create index conversation_follows on conversation (follows) where follows is not null;
