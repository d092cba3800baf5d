-- Events of a person's calendar. Days are days; times are instants with the person's zone beside them.
create table calendar_event (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('interview', 'practice', 'other')),
  title text not null,
  note text not null,
  place text not null,
  target_id uuid references target on delete set null,
  first_day date,
  last_day date,
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  zone text,
  reminder_minutes jsonb not null,
  -- reminders that were due until then were put away
  dismissed_until timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  check (
    (first_day is not null and last_day >= first_day and starts_at is null and ends_at is null and zone is null)
    or (first_day is null and last_day is null and ends_at >= starts_at and zone is not null)
  )
);
create index calendar_event_account on calendar_event (account_id);
create index calendar_event_target on calendar_event (target_id);

-- When somebody is free to practise: minutes of each weekday, Monday first.
create table calendar_settings (
  account_id uuid primary key references account on delete cascade,
  zone text not null,
  free_minutes jsonb not null,
  updated_at timestamptz(3) not null
);

-- The private address that other calendars read; of its token only the hash is kept.
create table calendar_subscription (
  account_id uuid primary key references account on delete cascade,
  token_hash text not null unique,
  language text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

-- What a person said about a session on the road to an interview. The road itself is computed and never stored.
create table road_mark (
  target_id uuid not null references target on delete cascade,
  number integer not null check (number >= 0),
  account_id uuid not null references account on delete cascade,
  day date,
  done_on date,
  primary key (target_id, number)
);
create index road_mark_account on road_mark (account_id);
