-- What was asked of Google's consent page: the answer is good once, soon, and in the session that asked.
create table google_consent (
  -- of the state only the hash is kept
  state_hash text primary key,
  account_id uuid not null references account on delete cascade,
  session_id uuid not null references session on delete cascade,
  -- sealed: the verifier of the challenge (PKCE)
  sealed_verifier text not null,
  expires_at timestamptz(3) not null
);
create index google_consent_account on google_consent (account_id);
create index google_consent_session on google_consent (session_id);

-- A person's calendar at Google. It stays when they disconnect, without tokens, so that connecting again finds it.
create table google_connection (
  account_id uuid primary key references account on delete cascade,
  state text not null check (state in ('off', 'connected', 'reconnect', 'calendar-gone')),
  -- sealed: refresh token, access token and when that one expires
  sealed_tokens text,
  calendar_id text,
  -- from where the list of changes goes on; null: from the beginning
  sync_token text,
  trouble text check (trouble in ('unreachable', 'misconfigured', 'full')),
  -- tries in a row that failed
  failures integer not null,
  connected_at timestamptz(3) not null,
  synced_at timestamptz(3),
  -- when something changed here last
  touched_at timestamptz(3) not null,
  next_sync_at timestamptz(3) not null,
  -- who syncs holds it until then; in the past: nobody
  held_until timestamptz(3) not null,
  check ((state = 'connected') = (sealed_tokens is not null))
);
create index google_connection_next on google_connection (next_sync_at) where state = 'connected';

-- Which event here is which there, and what both sides last agreed upon.
create table google_link (
  account_id uuid not null references account on delete cascade,
  -- no foreign key: where the event is gone, it has to go there too
  event_id uuid not null,
  remote_id text not null,
  -- ids of ours are never used twice
  generation integer not null,
  -- null: not known to have arrived
  version text,
  base jsonb not null,
  removed_at timestamptz(3),
  primary key (account_id, event_id),
  unique (account_id, remote_id)
);

-- Consents that ended here and have to be ended at Google too.
create table google_farewell (
  id uuid primary key,
  sealed_token text not null,
  made_at timestamptz(3) not null
);

-- Whether reminders go to a person's address, which they have shown to be theirs.
create table mail_address (
  account_id uuid primary key references account on delete cascade,
  address text not null,
  wanted boolean not null,
  wanted_since timestamptz(3) not null,
  confirmed_at timestamptz(3),
  -- of the token of the link only the hash is kept
  token_hash text unique,
  token_expires_at timestamptz(3),
  -- links sent since
  links_sent integer not null,
  links_since timestamptz(3) not null
);

-- Reminders by mail. A row is made once for each, and taken by one sender at a time.
create table mail_reminder (
  event_id uuid not null references calendar_event on delete cascade,
  due_at timestamptz(3) not null,
  account_id uuid not null references account on delete cascade,
  -- sending: nobody knows yet whether it went out, and it is never sent again unless it surely did not
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  tries integer not null,
  next_try_at timestamptz(3) not null,
  primary key (event_id, due_at)
);
create index mail_reminder_account on mail_reminder (account_id);
create index mail_reminder_next on mail_reminder (next_try_at) where state in ('waiting', 'sending');
