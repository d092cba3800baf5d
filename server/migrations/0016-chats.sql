-- Talks with the interviewer about a topic. `state` is where the engine is: questions so far and what is open.
create table chat (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  title text not null,
  -- the person gave it; otherwise it was made from the topic or the first words
  title_is_own boolean not null,
  topic jsonb not null,
  target_id uuid references target on delete set null,
  language text not null,
  -- what title and topic speak of, as searches are compared
  terms text[] not null,
  state jsonb not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index chat_account on chat (account_id, updated_at desc);
create index chat_target on chat (target_id);

-- What was said. A turn that is growing holds the words of the rules until a model's own replace them.
create table chat_turn (
  id uuid primary key,
  chat_id uuid not null references chat on delete cascade,
  seq integer not null check (seq >= 0),
  speaker text not null check (speaker in ('interviewer', 'candidate')),
  text text not null,
  state text not null check (state in ('growing', 'final')),
  made_by jsonb,
  input_mode text,
  -- the Idempotency-Key of what the candidate said
  request_key text,
  terms text[] not null,
  created_at timestamptz(3) not null,
  unique (chat_id, seq)
);
create unique index chat_turn_request on chat_turn (chat_id, request_key) where request_key is not null;
create index chat_turn_terms on chat_turn using gin (terms);
