-- The addresses that answers lead to, and what became of the last look at each. `failed_at` is the first failure of those in a row; a link is
-- broken when it failed on a later day too.
create table link_check (
  url text primary key,
  looked_at bigint not null,
  -- of the answer; null: none came
  status integer,
  -- why it counts as failed, or why it was not looked at; null: it is fine
  problem text,
  moved_to text,
  failed_at bigint
);
