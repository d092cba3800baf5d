-- What the candidate says was really said, by turn; what was there before stays in the turns. `revision` counts
-- corrections, so that a score of the text before one is not kept.
alter table attempt add column corrections jsonb not null default '[]';
alter table attempt add column revision integer not null default 0;
