-- Links to a report. Of a token only the hash is kept; a link that has ended stays for what was marked and said by it.
create table share (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  interview_id uuid not null references interview on delete cascade,
  token_hash text not null unique,
  label text not null,
  shows jsonb not null,
  marking boolean not null,
  mentor text,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create index share_interview on share (interview_id);
create index share_account on share (account_id);

-- Visits of a link, for its owner.
create table share_opening (
  share_id uuid not null references share on delete cascade,
  opened_at timestamptz(3) not null,
  primary key (share_id, opened_at)
);

-- Levels that somebody gave to a question before seeing the program's; `revision` is that of the answer they were given to.
create table share_mark (
  share_id uuid not null references share on delete cascade,
  question_id text not null,
  marks jsonb not null,
  revision integer not null,
  at timestamptz(3) not null,
  primary key (share_id, question_id)
);

-- What somebody said of a second of a recording, of words (offsets into the turn as it was said), or of a question.
create table share_comment (
  id uuid primary key,
  share_id uuid not null references share on delete cascade,
  account_id uuid not null references account on delete cascade,
  question_id text not null,
  second double precision,
  recording_id uuid references recording on delete set null,
  turn integer,
  span_start integer,
  span_end integer,
  quote text,
  body text not null,
  at timestamptz(3) not null,
  check (
    (second is not null and turn is null and span_start is null and span_end is null and quote is null)
    or (second is null and recording_id is null and turn is not null and span_end > span_start and quote is not null)
    or (second is null and recording_id is null and turn is null and span_start is null and span_end is null and quote is null)
  )
);
create index share_comment_share on share_comment (share_id);
create index share_comment_account on share_comment (account_id);
create index share_comment_recording on share_comment (recording_id);
