-- What a candidate prepares for. Empty text means not given.
create table target (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  company text not null,
  job_title text not null,
  ncs_major text,
  language text not null check (language in ('ko', 'en')),
  interview_day date,
  posting text not null,
  resume text not null,
  cover_letter text not null,
  demo boolean not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index target_account on target (account_id, created_at desc);

-- A plan never changes once an interview uses it: its body holds the questions and the texts that they cite.
create table plan (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  target_id uuid not null references target on delete cascade,
  status text not null check (status in ('ready', 'deepening')),
  -- true once an interview uses it: from then on it never changes
  used boolean not null,
  request jsonb not null,
  body jsonb not null,
  created_at timestamptz(3) not null
);
create index plan_target on plan (target_id, created_at desc);
create index plan_account on plan (account_id);

create table interview (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  target_id uuid not null references target on delete cascade,
  plan_id uuid not null references plan on delete cascade,
  status text not null check (status in ('live', 'paused', 'finished')),
  demo boolean not null,
  -- the engine's own state, checked by its schema when it is read
  state jsonb not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  updated_at timestamptz(3) not null
);
create index interview_account on interview (account_id, started_at desc);
create index interview_target on interview (target_id);
create index interview_plan on interview (plan_id);

-- Everything said, in order. `answer_key` is the Idempotency-Key that an answer or command came with.
create table turn (
  interview_id uuid not null references interview on delete cascade,
  seq integer not null,
  question_id text,
  body jsonb not null,
  answer_key text,
  at timestamptz(3) not null,
  primary key (interview_id, seq)
);

-- One try at one question. `turns` holds what was said in a retry; attempt 0 reads the interview's own turns.
create table attempt (
  interview_id uuid not null references interview on delete cascade,
  question_id text not null,
  attempt integer not null,
  turns jsonb,
  status text not null check (status in ('waiting', 'scored', 'failed')),
  score jsonb,
  at timestamptz(3) not null,
  primary key (interview_id, question_id, attempt)
);

-- Tokens that language models used, by day, for the daily budget.
create table model_token (
  day date primary key,
  tokens bigint not null
);
