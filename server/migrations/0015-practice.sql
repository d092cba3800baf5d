-- An interview that asks one question only, to practise it: it is no session, and nobody is compared by it.
alter table interview add column one_question boolean not null default false;

-- Questions that people wrote themselves.
create table own_question (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  language text not null check (language in ('ko', 'en')),
  text text not null,
  phase text not null check (phase in ('experience', 'situational', 'fit')),
  competency text not null,
  -- whether rules guessed the competency or the person said it
  competency_by text not null check (competency_by in ('rules', 'person')),
  company text,
  ncs_major text,
  note text not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index own_question_account on own_question (account_id, created_at desc);

-- Stars on questions of the list. The second to fourth columns take the star away with what it is on.
create table bookmark (
  account_id uuid not null references account on delete cascade,
  question text not null,
  own_question_id uuid references own_question on delete cascade,
  plan_id uuid references plan on delete cascade,
  target_id uuid references target on delete cascade,
  -- of a question that documents made somebody expect: as it was, because other documents make others
  kept jsonb,
  created_at timestamptz(3) not null,
  primary key (account_id, question)
);
create index bookmark_own_question on bookmark (own_question_id);
create index bookmark_plan on bookmark (plan_id);
create index bookmark_target on bookmark (target_id);

-- What somebody tells: situation, task, action, result, in their own words and order.
create table story (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  place integer not null check (place >= 0),
  language text not null check (language in ('ko', 'en')),
  title text not null,
  situation text not null,
  task text not null,
  action text not null,
  result text not null,
  numbers jsonb not null,
  competencies jsonb not null,
  career_entry_id uuid references career_entry on delete set null,
  -- the answer that it was taken from
  interview_id uuid references interview on delete set null,
  question_id text,
  attempt integer,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  -- checked when a statement ends, so that one statement can shift many
  unique (account_id, place) deferrable initially immediate
);
create index story_career_entry on story (career_entry_id);
create index story_interview on story (interview_id);

-- Versions that a person wrote or a model suggested; the others are cut when they are read.
create table story_version (
  story_id uuid not null references story on delete cascade,
  seconds integer not null check (seconds in (90, 60, 30)),
  text text not null,
  made_by jsonb not null,
  updated_at timestamptz(3) not null,
  primary key (story_id, seconds)
);

-- Which interview practises which question of the list: one an application and question.
create table question_practice (
  interview_id uuid primary key references interview on delete cascade,
  account_id uuid not null references account on delete cascade,
  target_id uuid not null references target on delete cascade,
  question text not null,
  story_id uuid references story on delete set null,
  created_at timestamptz(3) not null,
  unique (account_id, target_id, question)
);
create index question_practice_target on question_practice (target_id);
create index question_practice_story on question_practice (story_id);
