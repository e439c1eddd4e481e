-- Where news of the desk is sent. The secret signs it, so it is kept as it is. Times are milliseconds since 1970.
create table hook (
  id text primary key,
  name text not null,
  url text not null,
  secret text not null,
  -- event types, parted by spaces
  events text not null,
  -- `gone`: the receiver answered 410
  state text not null check (state in ('active', 'paused', 'gone')),
  since bigint not null,
  -- can be brought back for some days
  deleted_at bigint
);

-- What was, is and will be sent: one row for each hook that wants an event. It never holds a patron's words.
create table hook_delivery (
  number integer primary key autoincrement,
  hook text not null references hook (id) on delete cascade,
  -- the webhook-id: the same for every hook and every attempt
  message text not null,
  type text not null,
  body text not null,
  at bigint not null,
  attempts integer not null,
  -- null: nothing is left to do
  next_at bigint,
  last_at bigint,
  -- of the last attempt: the answer's status, or null and why there was none
  status integer,
  failure text,
  unique (hook, message)
);
create index hook_delivery_due on hook_delivery (next_at) where next_at is not null;
create index hook_delivery_at on hook_delivery (at);

-- What was told last of the desk, so that a restart tells it neither twice nor not at all.
create table hook_told (
  open integer not null,
  -- who is here and how
  staff text not null,
  -- since when nobody has been there in the desk's hours, and whether that was told
  unstaffed_since bigint,
  unstaffed_told integer not null
);
insert into hook_told values (0, '', null, 0);

-- The same of each conversation in the line.
create table hook_told_chat (
  conversation text primary key,
  claimed_by text,
  was_claimed integer not null,
  told_long integer not null
);

-- The last days in numbers: `joined`, `claimed`. Nothing says who they were.
create table hook_count (
  at bigint not null,
  what text not null check (what in ('joined', 'claimed')),
  waited bigint
);
create index hook_count_at on hook_count (at);

-- Keys of the REST interface, hashed.
create table api_token (
  id text primary key,
  name text not null,
  sha256 text not null unique,
  scope text not null check (scope in ('read')),
  made_at bigint not null,
  used_at bigint,
  revoked_at bigint
);
