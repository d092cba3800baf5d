-- A person's own document. Its file lies among the blobs; what was read from it is here.
create table document (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('resume', 'cover-letter', 'portfolio')),
  -- a label, never a path
  name text not null,
  status text not null check (status in ('empty', 'waiting', 'reading', 'read', 'failed')),
  reason text,
  format text,
  -- where its files lie; stays as it is when a guest's document moves to an account
  blob_prefix text not null,
  blob text unique,
  -- of the file, to know it again when it is sent twice
  digest text,
  bytes integer not null,
  pages integer,
  characters integer not null,
  hidden integer not null,
  corrected boolean not null,
  -- text, places and fields as read, and as the person corrected them: large, and read one by one
  reading jsonb,
  correction jsonb,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index document_account on document (account_id, created_at desc);

-- Which target took its text from which document.
create table document_taking (
  target_id uuid not null references target on delete cascade,
  place text not null check (place in ('resume', 'cover-letter')),
  document_id uuid not null references document on delete cascade,
  taken_at timestamptz(3) not null,
  primary key (target_id, place)
);
create index document_taking_document on document_taking (document_id);

-- What a model added to the analysis of a target's texts; `inputs` is their digest.
create table analysis_deepening (
  target_id uuid primary key references target on delete cascade,
  account_id uuid not null references account on delete cascade,
  inputs text not null,
  status text not null check (status in ('asked', 'done')),
  body jsonb,
  updated_at timestamptz(3) not null
);
create index analysis_deepening_account on analysis_deepening (account_id);
