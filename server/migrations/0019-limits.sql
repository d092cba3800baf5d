-- What everybody may do in a day, as an administrator said; nothing here: as much as they like.
create table daily_limit (
  budget text primary key check (budget in ('chat-turns', 'interviews', 'model-tokens')),
  per_day bigint not null check (per_day >= 0)
);

-- The same for one person, whatever is said for everybody; null: as much as they like.
create table own_daily_limit (
  account_id uuid not null references account on delete cascade,
  budget text not null check (budget in ('chat-turns', 'interviews', 'model-tokens')),
  per_day bigint check (per_day >= 0),
  primary key (account_id, budget)
);

-- What a person did since their day began. One row that starts again, so that it can be counted and refused in one statement.
create table daily_spending (
  account_id uuid not null references account on delete cascade,
  budget text not null check (budget in ('chat-turns', 'interviews', 'model-tokens')),
  spent bigint not null check (spent >= 0),
  since timestamptz(3) not null,
  resets_at timestamptz(3) not null,
  primary key (account_id, budget)
);

-- The zone of the device that a person was last seen on, for whoever has chosen none.
create table seen_zone (
  account_id uuid primary key references account on delete cascade,
  zone text not null
);
