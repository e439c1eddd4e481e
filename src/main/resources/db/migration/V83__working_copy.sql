-- What somebody has typed of a document and not saved: kept while they type, gone when they save. Nobody but them brings it back.
create table working_copy (
  path text not null,
  author text not null,
  content text not null,
  -- the version that was latest when they began; 0: a new document
  based_on integer not null,
  at bigint not null,
  primary key (path, author)
);
create index working_copy_author on working_copy (author, at);
