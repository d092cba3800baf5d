-- What a person says of themselves, one entry a row, in their order.
create table career_entry (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  section text not null,
  place integer not null check (place >= 0),
  value jsonb,
  -- of a protected section: the value, encrypted with a key of this instance
  sealed text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  check ((value is null) <> (sealed is null)),
  check ((section in ('military', 'disabilities', 'veteran')) = (value is null)),
  -- checked when a statement ends, so that one statement can shift many
  unique (account_id, section, place) deferrable initially immediate
);

-- Which protected sections a person has turned on.
create table career_switch (
  account_id uuid not null references account on delete cascade,
  section text not null check (section in ('military', 'disabilities', 'veteran')),
  primary key (account_id, section)
);
