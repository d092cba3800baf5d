-- Versions of a person's résumé. Each is a document of its own: what it says stays when the career profile changes.
create table resume (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  target_id uuid references target on delete set null,
  title text not null,
  language text not null,
  template text not null,
  summary text not null,
  -- what is shown, in this order
  parts jsonb not null,
  status text not null check (status in ('active', 'archived')),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index resume_account on resume (account_id);
create index resume_target on resume (target_id);

create table resume_entry (
  id uuid primary key,
  resume_id uuid not null references resume on delete cascade,
  section text not null,
  place integer not null check (place >= 0),
  value jsonb,
  -- of a protected section: the value, encrypted with a key of this instance
  sealed text,
  -- the entry of the career profile that it came from, which may be gone
  profile_entry_id uuid,
  updated_at timestamptz(3) not null,
  check ((value is null) <> (sealed is null)),
  check ((section in ('military', 'disabilities', 'veteran')) = (value is null)),
  -- checked when a statement ends, so that one statement can shift many
  unique (resume_id, section, place) deferrable initially immediate
);

-- Items of the cover letter of a résumé.
create table resume_letter (
  id uuid primary key,
  resume_id uuid not null references resume on delete cascade,
  place integer not null check (place >= 0),
  question text not null,
  answer text not null,
  letter_limit jsonb,
  updated_at timestamptz(3) not null,
  unique (resume_id, place) deferrable initially immediate
);
