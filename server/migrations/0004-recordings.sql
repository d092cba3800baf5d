-- One recording of one answer. The numbers are always here; the sound and picture only where the candidate sent them.
create table recording (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  interview_id uuid not null references interview on delete cascade,
  question_id text not null,
  -- seq of the candidate's turn; null until the answer is sent
  turn integer,
  attempt integer not null,
  kind text not null check (kind in ('audio', 'video')),
  media_type text not null,
  status text not null check (status in ('receiving', 'waiting', 'measured', 'failed')),
  uploaded boolean not null,
  -- where its parts lie; stays as it is when a guest's recording moves to an account
  blob_prefix text not null,
  -- what has arrived, kept with each part so that nobody has to count
  next_part integer not null,
  bytes bigint not null,
  seconds double precision,
  -- measures, small and read with every report; timelines and transcript, large and read one by one
  measures jsonb,
  details jsonb,
  started_at timestamptz(3) not null,
  touched_at timestamptz(3) not null
);
create index recording_interview on recording (interview_id, started_at);
create index recording_account on recording (account_id);
create index recording_receiving on recording (touched_at) where status = 'receiving';

-- One part that is on the disk, and under which key.
create table recording_part (
  recording_id uuid not null references recording on delete cascade,
  part integer not null,
  bytes integer not null,
  blob text not null unique,
  primary key (recording_id, part)
);
