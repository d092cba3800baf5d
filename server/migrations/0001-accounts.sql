create table account (
  id uuid primary key,
  -- null: a guest
  email text unique,
  name text not null,
  password_hash text,
  role text not null check (role in ('candidate', 'admin')),
  language text not null check (language in ('ko', 'en')),
  disabled boolean not null default false,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3),
  check ((email is null) = (password_hash is null))
);

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  device text not null,
  started_at timestamptz(3) not null,
  last_used_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index sessions_of_account on session (account_id);

create table refresh_token (
  id uuid primary key,
  session_id uuid not null references session on delete cascade,
  -- the token that this one replaced; null for the first of a session
  parent_id uuid references refresh_token on delete set null,
  hash text not null unique,
  issued_at timestamptz(3) not null,
  -- when it was exchanged for a successor
  replaced_at timestamptz(3),
  -- when an access token issued with it was first used
  confirmed_at timestamptz(3),
  revoked_at timestamptz(3)
);
create index refresh_tokens_of_session on refresh_token (session_id);
create index refresh_tokens_of_parent on refresh_token (parent_id);

create table sign_in_failure (
  -- keyed hash of an account, an address or a pair of both
  subject text primary key,
  failures integer not null,
  last_at timestamptz(3) not null
);

create table idempotency_key (
  account_id uuid not null references account on delete cascade,
  key text not null,
  request_hash text not null,
  -- null while the first request is at work
  status integer,
  -- json and not jsonb: a repetition gets the same bytes
  response json,
  created_at timestamptz(3) not null,
  primary key (account_id, key)
);
create index idempotency_keys_by_age on idempotency_key (created_at);
