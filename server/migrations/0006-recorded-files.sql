-- A recording may take the place of another one, which counts until this one is measured; and one that has failed says why.
alter table recording
  add column replaces uuid references recording on delete set null,
  add column fault text check (fault in ('unreadable', 'too-long', 'out-of-time', 'broken'));
create index recording_replaces on recording (replaces) where replaces is not null;
