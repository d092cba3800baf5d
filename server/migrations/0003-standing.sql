-- Where a finished interview stands among those of others: the mean level of its dimensions, null where there was too little
-- evidence, and when it was worked out. Derived from scores; kept so that a comparison reads no score of anybody else.
alter table interview add column overall_level real;
alter table interview add column ranked_at timestamptz(3);
create index interview_ranked on interview (account_id, started_at desc) where overall_level is not null;
