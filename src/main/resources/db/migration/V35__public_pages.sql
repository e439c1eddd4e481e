-- What patrons said of an answer on its public page. Nothing says who they were.
create table faq_vote (
  faq text not null,
  language text not null,
  helpful integer not null,
  unhelpful integer not null,
  primary key (faq, language)
);

-- Searches of the public pages that found nothing, in small letters and without personal data.
create table missed_search (
  id text primary key,
  language text not null,
  words text not null,
  times integer not null,
  first_at bigint not null,
  last_at bigint not null,
  dismissed_at bigint,
  unique (language, words)
);
