-- Ways of asking that an editor took from what patrons said into a document, and where they came from: `librarians`, or `gap 12`. They have
-- no personal data. A withdrawn one is out of the document again.
create table accepted_phrasing (
  id text primary key,
  path text not null,
  -- the first version that has it
  version integer not null,
  words text not null,
  origin text not null,
  accepted_by text not null,
  accepted_at bigint not null,
  withdrawn_by text,
  withdrawn_at bigint
);
create index accepted_phrasing_at on accepted_phrasing (accepted_at);
